package dev.circuitc.cli;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formats sources: all of those it is given, or none if one of them cannot be read. */
@Command(
    name = "fmt",
    description = "Format sources in place, and list those that changed.",
    footer = {"", "Only blanks and line breaks change: comments and numbers stay as written."})
final class FmtCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Sources; - is standard input, which is formatted to standard output.")
  private List<Path> files = List.of();

  @Option(
      names = "--check",
      description = "Change nothing; list the files that would change, with exit status 1 if any.")
  private boolean check;

  @Option(names = "--stdout", description = "Change nothing; print the formatted sources.")
  private boolean print;

  @Mixin private OutputOptions options;

  FmtCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    refuseContradictions();
    List<FormattedSource> sources = read();
    boolean shows = !check && (print || sources.get(0).isStandardInput());
    if (!check && !shows) {
      sources.stream().filter(FormattedSource::isChanged).forEach(FormattedSource::write);
    }
    report(sources, shows);
    return check && sources.stream().anyMatch(FormattedSource::isChanged)
        ? ExitStatus.NO
        : ExitStatus.YES;
  }

  private void refuseContradictions() {
    if (check && print) {
      throw new InputException("--check lists files and --stdout prints them: give one of the two");
    }
    boolean readsInput = files.stream().anyMatch(FormattedSource::isStandardInput);
    if (readsInput && files.size() > 1) {
      throw new InputException("standard input is formatted alone: give no files beside -");
    }
  }

  private List<FormattedSource> read() {
    List<FormattedSource> sources = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    for (Path file : files.stream().distinct().toList()) {
      try {
        sources.add(FormattedSource.of(file, terminal));
      } catch (CompileException e) {
        faults.addAll(e.diagnostics().all());
      }
    }
    if (!faults.isEmpty()) {
      throw new CompileException(new Diagnostics(faults));
    }
    return sources;
  }

  private void report(List<FormattedSource> sources, boolean shows) {
    if (options.json) {
      JsonReport.print(terminal, json -> FormattedSource.writeAll(json, sources, shows));
      return;
    }
    for (FormattedSource source : sources) {
      if (shows) {
        terminal.print(source.text());
      } else if (source.isChanged()) {
        terminal.println(source.file().toString());
      }
    }
  }
}
