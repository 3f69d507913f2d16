package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.check.CheckReport;
import dev.circuitc.runtime.check.CheckSettings;
import dev.circuitc.runtime.check.Checker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds networks against the source: values and gradients exactly, then floating point. */
@Command(
    name = "check",
    description = {
      "Hold networks against their source: values and gradients.",
      "Both are compared in exact rationals at points sought for their ties and kinks. Exit status"
          + " 1 if they differ anywhere, with the worst point and the command that shows it."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A source.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WEIGHTS",
      description = "A weight file to check; without it, what the compiler makes of the source.")
  private Optional<Path> weights = Optional.empty();

  @Mixin private CheckOptions settings;
  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    NetFiles files = new NetFiles(terminal, options);
    List<CompiledNet> nets = files.source(file).compilation().nets();
    List<CheckResult> results = weights.isPresent() ? checkFile(files, nets) : checkCompiled(nets);
    print(results);
    boolean passed = results.stream().allMatch(result -> result.report().passed());
    return passed ? ExitStatus.YES : ExitStatus.NO;
  }

  private List<CheckResult> checkCompiled(List<CompiledNet> nets) {
    List<CheckResult> results = new ArrayList<>();
    for (CompiledNet compiled : net.choose(nets, CompiledNet::name)) {
      results.add(check(compiled, compiled.network()));
    }
    return results;
  }

  private List<CheckResult> checkFile(NetFiles files, List<CompiledNet> nets) {
    Network network = files.weights(weights.orElseThrow()).network();
    return List.of(check(net.chooseFor(network, nets), network));
  }

  private CheckResult check(CompiledNet compiled, Network network) {
    Checker.mismatch(compiled.source(), network)
        .ifPresent(
            reason -> {
              throw new InputException(
                  "'" + compiled.name() + "' and its weights do not fit: " + reason);
            });
    CheckSettings asked = settings.settings();
    try (Progress progress = new Progress(terminal, options)) {
      CheckReport report =
          Checker.check(
              compiled.source(),
              network,
              asked,
              done -> progress.update("check " + compiled.name(), done.done(), done.total()));
      return new CheckResult(report, new Replay(compiled, file, weights));
    }
  }

  private void print(List<CheckResult> results) {
    if (options.json) {
      JsonReport.print(terminal, json -> CheckJson.write(json, results));
    } else {
      terminal.print(results.stream().map(CheckText::of).collect(Collectors.joining("\n")));
      terminal.print(CheckText.conventions());
    }
  }
}
