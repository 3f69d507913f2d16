package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a source and all files it uses, each file once. */
final class ModuleLoader {
  private final Imports imports;
  private final Reporter reporter;
  private final Map<String, Module> loaded = new LinkedHashMap<>(); // by the name of the source
  private final List<String> open = new ArrayList<>(); // from the root to the file being read

  ModuleLoader(Imports imports, Reporter reporter) {
    this.imports = imports;
    this.reporter = reporter;
  }

  Module load(Source source) {
    Module module = new Module(SourceParser.parse(source, reporter));
    loaded.put(source.name(), module);
    open.add(source.name());
    for (Definition definition : module.program().definitions()) {
      if (definition instanceof Definition.Use use) {
        used(source, use).ifPresent(found -> module.use(new Module.Used(use, found)));
      }
    }
    open.remove(open.size() - 1);
    return module;
  }

  /** Every module read, the root first. */
  List<Module> loaded() {
    return List.copyOf(loaded.values());
  }

  private Optional<Module> used(Source importing, Definition.Use use) {
    try {
      Source source = open(importing, use.path().value());
      if (open.contains(source.name())) {
        return refused(use, Code.IMPORT, "files use each other in a circle: " + circle(source));
      }
      Module known = loaded.get(source.name());
      if (known == null && loaded.size() >= Limits.FILES) {
        return refused(use, Code.LIMIT, "more than " + Limits.FILES + " files");
      }
      return Optional.of(known == null ? load(source) : known);
    } catch (IOException e) {
      return refused(use, Code.IMPORT, e.getMessage());
    }
  }

  private Source open(Source importing, String path) throws IOException {
    return StandardLibrary.contains(path)
        ? StandardLibrary.open(path)
        : imports.open(importing.name(), path);
  }

  private String circle(Source source) {
    List<String> circle = open.subList(open.indexOf(source.name()), open.size());
    return "'" + String.join("' uses '", circle) + "' uses '" + source.name() + "'";
  }

  private Optional<Module> refused(Definition.Use use, Code code, String message) {
    reporter.report(Diagnostic.error(code, use.path().span(), message));
    return Optional.empty();
  }
}
