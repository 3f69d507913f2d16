package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks the whole road for every net of a source: compile, write, check, prove, train, compare. */
@Command(
    name = "study",
    description = {
      "Compile, write, check, prove, train and compare every net of a source; print one report.",
      "Exit status 1 if a network does not agree with its source."
    })
final class StudyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source, such as samples/origin.circuit.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "The folder for the weight files; the default is study-NAME in the current one.")
  private Optional<Path> output = Optional.empty();

  @Mixin private CheckOptions checking;
  @Mixin private TrainOptions training;
  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  StudyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    NetFile.OfSource read = new NetFiles(terminal, options).source(file);
    List<CompiledNet> nets = net.choose(read.compilation().nets(), CompiledNet::name);
    Path folder = output.orElse(Path.of("study-" + stem()));
    Study study = new Study(file, folder, checking.settings(), training);
    List<NetStudy> studies = new ArrayList<>();
    try (Progress progress = new Progress(terminal, options)) {
      for (CompiledNet compiled : nets) {
        studies.add(study.of(compiled, progress));
      }
    }
    if (options.json) {
      JsonReport.print(terminal, json -> StudyJson.members(json, studies));
    } else {
      terminal.print(StudyText.of(file, folder, studies));
    }
    boolean passed = studies.stream().allMatch(NetStudy::agrees);
    return passed ? ExitStatus.YES : ExitStatus.NO;
  }

  private String stem() {
    String name = file.getFileName().toString();
    return name.endsWith(".circuit")
        ? name.substring(0, name.length() - ".circuit".length())
        : name;
  }
}
