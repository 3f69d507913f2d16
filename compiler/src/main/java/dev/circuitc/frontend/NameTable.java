package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Identifier;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives each module its names: its own first, then those of the files it uses. */
final class NameTable {
  private final Reporter reporter;

  NameTable(Reporter reporter) {
    this.reporter = reporter;
  }

  void fill(Module module) {
    own(module);
    nets(module);
    for (Module.Used used : module.uses()) {
      imported(module, used);
    }
  }

  private void own(Module module) {
    for (Definition definition : module.program().definitions()) {
      if (Global.isNamed(definition)) {
        Identifier name = Global.name(definition);
        Optional<Global> known = module.define(name.text(), new Global(module, definition));
        known.ifPresent(first -> twice(name, Global.name(first.definition()).span()));
        if (known.isEmpty() && Builtin.find(name.text()).isPresent()) {
          String message = "'" + name.text() + "' hides the built-in function of that name";
          reporter.report(Diagnostic.warning(Code.HIDDEN_BUILT_IN, name.span(), message));
        }
      }
    }
  }

  private void nets(Module module) {
    Map<String, Span> nets = new HashMap<>();
    for (Definition definition : module.program().definitions()) {
      if (definition instanceof Definition.Net net) {
        Span first = nets.putIfAbsent(net.name().text(), net.name().span());
        if (first != null) {
          twice(net.name(), first);
        }
      }
    }
  }

  private void imported(Module module, Module.Used used) {
    for (Definition definition : used.module().program().definitions()) {
      if (Global.isNamed(definition)) {
        String name = Global.name(definition).text();
        Global global = new Global(used.module(), definition);
        module.define(name, global).ifPresent(first -> clash(used.use(), global, first));
      }
    }
  }

  private void twice(Identifier name, Span first) {
    String message =
        "'" + name.text() + "' is defined twice, first at " + first.place();
    reporter.report(Diagnostic.error(Code.DUPLICATE_NAME, name.span(), message));
  }

  private void clash(Definition.Use use, Global imported, Global first) {
    Identifier name = Global.name(imported.definition());
    Identifier other = Global.name(first.definition());
    if (!name.equals(other)) { // a file that defines a name twice was told so
      String message =
          "'" + name.text() + "' of '" + use.path().value() + "' is also defined at "
              + other.span().place();
      reporter.report(Diagnostic.error(Code.DUPLICATE_NAME, use.path().span(), message));
    }
  }
}
