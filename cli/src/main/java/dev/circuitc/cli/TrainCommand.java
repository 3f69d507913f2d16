package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.runtime.train.Regimen;
import dev.circuitc.runtime.train.Regimens;
import dev.circuitc.runtime.train.Settings;
import dev.circuitc.runtime.train.Training;
import dev.circuitc.runtime.train.TrainingReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains counterparts of the compiled shape on data from the source. */
@Command(
    name = "train",
    description = {
      "Train networks of the compiled shape on data from the source.",
      "Each seed gives the same weights on every machine. With -o every finished seed is kept: a"
          + " run that was interrupted goes on where it stopped."
    })
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A source.")
  private Path file;

  @Option(
      names = "--regimen",
      paramLabel = "R",
      description = "origin (the default): SGD as in the origin; lm: Levenberg-Marquardt.")
  private String regimen = Regimens.ALL.get(0).name();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Keep the weights and the result of each seed in DIR/NET/R.")
  private Optional<Path> output = Optional.empty();

  @Mixin private TrainOptions settings;
  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Regimen chosen = settings.regimen(regimen);
    Settings common = settings.settings();
    NetFile.OfSource read = new NetFiles(terminal, options).source(file);
    List<TrainingReport> reports = new ArrayList<>();
    for (CompiledNet compiled : net.choose(read.compilation().nets(), CompiledNet::name)) {
      reports.add(train(compiled, chosen, common));
    }
    if (options.json) {
      JsonReport.print(terminal, json -> TrainingJson.writeAll(json, reports));
    } else {
      terminal.print(TrainingText.of(reports));
    }
    return ExitStatus.YES;
  }

  private TrainingReport train(CompiledNet compiled, Regimen chosen, Settings common)
      throws InterruptedException {
    Settings kept =
        output.map(dir -> common.in(dir.resolve(compiled.name()).resolve(regimen))).orElse(common);
    try (Progress progress = new Progress(terminal, options)) {
      return Training.run(
          compiled,
          chosen,
          kept,
          (result, done, total) -> progress.update("train " + compiled.name(), done, total));
    }
  }
}
