package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Comparer;
import dev.circuitc.runtime.compare.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the compiled network beside a trained one: what each unit is, whether they are equal. */
@Command(
    name = "compare",
    description = {
      "Put the compiled network beside a trained one.",
      "Says what each trained unit is, what the network computes, and how far values and gradients"
          + " are apart on the domain. Exit status 1 if the two are not equal up to training error."
    })
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A source.")
  private Path file;

  @Parameters(index = "1", paramLabel = "TRAINED", description = "A weight file, of any program.")
  private Path trained;

  @Mixin private NetOption net;
  @Mixin private OutputOptions options;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    NetFiles files = new NetFiles(terminal, options);
    NetFile.OfSource source = files.source(file);
    Network other = files.weights(trained).network();
    CompiledNet compiled = net.chooseFor(other, source.compilation().nets());
    requireSameSize(compiled.network(), other);
    Comparison comparison = Comparer.COMPILED_AND_TRAINED.compare(compiled.network(), other);
    if (options.json) {
      JsonReport.print(terminal, json -> ComparisonJson.members(json, comparison));
    } else {
      terminal.print(ComparisonText.of(comparison, compiled.network(), other));
    }
    return comparison.verdict().equal() ? ExitStatus.YES : ExitStatus.NO;
  }

  private static void requireSameSize(Network compiled, Network other) {
    boolean same =
        compiled.inputs().size() == other.inputs().size()
            && compiled.outputs().size() == other.outputs().size();
    if (!same) {
      throw new InputException(
          "'%s' takes %s and gives %s, the trained network %s and %s"
              .formatted(
                  compiled.name(),
                  NumberText.count(compiled.inputs().size(), "input"),
                  NumberText.count(compiled.outputs().size(), "output"),
                  NumberText.count(other.inputs().size(), "input"),
                  NumberText.count(other.outputs().size(), "output")));
    }
  }
}
