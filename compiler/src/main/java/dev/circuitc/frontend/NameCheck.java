package dev.circuitc.frontend;

import dev.circuitc.ast.Children;
import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.ast.Parameter;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that every name used in a module is known there, stands for what it is used as, and is called
 * with as many arguments as it takes.
 */
final class NameCheck {
  private final Module module;
  private final Reporter reporter;
  private final Set<String> nets = new HashSet<>();
  private final Map<String, Integer> locals = new HashMap<>(); // how often bound around here

  NameCheck(Module module, Reporter reporter) {
    this.module = module;
    this.reporter = reporter;
  }

  void check() {
    for (Definition definition : module.program().definitions()) {
      if (definition instanceof Definition.Net net) {
        nets.add(net.name().text());
      }
    }
    for (Definition definition : module.program().definitions()) {
      if (definition instanceof Definition.Constant constant) {
        check(constant.value());
      } else if (definition instanceof Definition.Function function) {
        function.parameters().forEach(this::checkPlain);
        checkBody(function.parameters(), function.body());
      } else if (definition instanceof Definition.Net net) {
        net.hidden().ifPresent(this::check);
        checkBody(net.inputs(), net.body());
        distinct(net.results());
      }
    }
  }

  private void checkBody(List<Parameter> parameters, Expr body) {
    for (Parameter parameter : parameters) {
      parameter.length().ifPresent(this::check);
      parameter.domain().ifPresent(domain -> check(domain.lower()));
      parameter.domain().ifPresent(domain -> check(domain.upper()));
    }
    List<Identifier> names = parameters.stream().map(Parameter::name).toList();
    distinct(names);
    names.forEach(name -> bind(name, 1));
    check(body);
    names.forEach(name -> bind(name, -1));
  }

  private void checkPlain(Parameter parameter) {
    if (parameter.length().isPresent() || parameter.domain().isPresent()) {
      error(
          Code.SYNTAX,
          parameter.name().span(),
          "a parameter of a 'def' is a name only, without length or domain");
    }
  }

  private void distinct(List<Identifier> names) {
    Set<String> seen = new HashSet<>();
    for (Identifier name : names) {
      if (!seen.add(name.text())) {
        error(Code.DUPLICATE_NAME, name.span(), "the name '" + name.text() + "' stands twice");
      }
    }
  }

  private void bind(Identifier name, int step) {
    locals.merge(name.text(), step, Integer::sum);
  }

  private boolean isLocal(String name) {
    return locals.getOrDefault(name, 0) > 0;
  }

  private void check(Expr expr) {
    if (expr instanceof Expr.Let let) {
      for (Expr.Binding binding : let.bindings()) {
        check(binding.value());
        bind(binding.name(), 1);
      }
      check(let.body());
      let.bindings().forEach(binding -> bind(binding.name(), -1));
    } else if (expr instanceof Expr.Comprehension comprehension) {
      checkGenerated(comprehension.generator(), comprehension.entry(), List.of());
    } else if (expr instanceof Expr.Fold fold) {
      check(fold.start());
      checkGenerated(fold.generator(), fold.step(), List.of(fold.accumulator()));
    } else {
      if (expr instanceof Expr.Name name) {
        checkName(name);
      } else if (expr instanceof Expr.Call call) {
        checkCall(call);
      }
      Children.of(expr).forEach(this::check);
    }
  }

  private void checkGenerated(Expr.Generator generator, Expr body, List<Identifier> others) {
    check(generator.first());
    check(generator.last());
    List<Identifier> names = new ArrayList<>(others);
    names.add(generator.variable());
    distinct(names);
    names.forEach(name -> bind(name, 1));
    check(body);
    names.forEach(name -> bind(name, -1));
  }

  private void checkName(Expr.Name name) {
    Optional<Global> global = module.find(name.name());
    boolean constant = global.isPresent() && global.get().definition() instanceof Definition.Constant;
    if (isLocal(name.name()) || constant) {
      return;
    }
    if (global.isPresent() || Builtin.find(name.name()).isPresent()) {
      error(
          Code.WRONG_TYPE,
          name.span(),
          "'" + name.name() + "' is a function, wanted a value or '" + name.name() + "(..)'");
    } else {
      unknown(name.name(), name.span());
    }
  }

  private void checkCall(Expr.Call call) {
    String name = call.function().text();
    Optional<Global> global = module.find(name);
    Optional<Builtin> builtin = Builtin.find(name);
    if (isLocal(name) || global.isPresent() && global.get().definition() instanceof Definition.Constant) {
      error(Code.WRONG_TYPE, call.function().span(), "'" + name + "' is a value, not a function");
    } else if (global.isPresent()) {
      int wanted = ((Definition.Function) global.get().definition()).parameters().size();
      checkCount(call, wanted == call.arguments().size(), Words.count(wanted, "argument"));
    } else if (builtin.isPresent()) {
      checkCount(call, builtin.get().takes(call.arguments().size()), builtin.get().arity());
    } else {
      unknown(name, call.function().span());
    }
  }

  private void checkCount(Expr.Call call, boolean fits, String wanted) {
    if (!fits) {
      String found = Words.count(call.arguments().size(), "argument");
      error(
          Code.WRONG_ARGUMENTS,
          call.span(),
          "'" + call.function().text() + "' takes " + wanted + ", not " + found);
    }
  }

  private void unknown(String name, Span span) {
    if (reporter.isFull()) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.error(Code.UNKNOWN_NAME, span, "unknown name '" + name + "'");
    if (nets.contains(name)) {
      reporter.report(diagnostic.withHint("a net cannot be used in an expression: share a 'def'"));
    } else {
      Optional<String> near = NearNames.closest(name, known());
      reporter.report(
          near.map(n -> diagnostic.withHint("did you mean '" + n + "'?")).orElse(diagnostic));
    }
  }

  private List<String> known() {
    List<String> known = new ArrayList<>();
    locals.keySet().stream().filter(this::isLocal).sorted().forEach(known::add);
    module.names().forEach(known::add);
    for (Builtin builtin : Builtin.values()) {
      known.add(builtin.text());
    }
    return known;
  }

  private void error(Code code, Span span, String message) {
    reporter.report(Diagnostic.error(code, span, message));
  }
}
