package dev.circuitc.fuzz;

import dev.circuitc.Compilation;
import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.ast.ProgramPrinter;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.Frontend;
import dev.circuitc.frontend.Imports;
import dev.circuitc.frontend.layout.SourceFormatter;
import dev.circuitc.pass.Aim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The way of any text through formatter and compiler, and what must hold on it. */
final class SourceRoad {
  private final Imports imports = Texts.imports();

  /** Formats and compiles a text; only messages for its author may come of it. */
  void take(Source source) {
    Optional<String> tree = told(source, text -> ProgramPrinter.print(Frontend.parse(text)));
    Optional<String> formatted = told(source, SourceFormatter::format);
    require(tree.isPresent() == formatted.isPresent(), "what can be parsed can be formatted");
    formatted.ifPresent(text -> format(new Source(source.name(), text), tree));
    compile(source);
  }

  private void format(Source formatted, Optional<String> tree) {
    require(
        told(formatted, text -> ProgramPrinter.print(Frontend.parse(text))).equals(tree),
        "formatting keeps the program");
    require(
        told(formatted, SourceFormatter::format).equals(Optional.of(formatted.text())),
        "what is formatted stays as it is");
  }

  private void compile(Source source) {
    Aim aim = Aim.values()[source.text().length() % Aim.values().length];
    Compiler compiler = new Compiler(new Options(aim, OptionalInt.empty()));
    told(source, text -> compiler.compile(text, imports)).ifPresent(this::compare);
  }

  private void compare(Compilation compilation) {
    Messages.check(compilation.warnings());
    List<CompiledNet> nets = compilation.nets();
    nets.forEach(Agreement::check);
  }

  /** What a stage makes of a text; empty if it refuses it with messages that can be shown. */
  private static <T> Optional<T> told(Source source, Function<Source, T> stage) {
    try {
      return Optional.of(stage.apply(source));
    } catch (CompileException e) {
      require(e.diagnostics().hasErrors(), "a refusal says why");
      Messages.check(e.diagnostics());
      return Optional.empty();
    }
  }

  private static void require(boolean holds, String promise) {
    if (!holds) {
      throw new AssertionError("broken: " + promise);
    }
  }
}
