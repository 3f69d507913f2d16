package dev.circuitc.cli;

import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.runtime.train.Regimen;
import dev.circuitc.runtime.train.Regimens;
import dev.circuitc.runtime.train.Settings;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many counterparts are trained, from which seeds, on how many threads. */
final class TrainOptions {
  @Option(
      names = "--seeds",
      paramLabel = "K",
      description = "Train from this many seeds; the default is ${DEFAULT-VALUE}.")
  private int seeds = 20;

  @Option(
      names = "--first-seed",
      paramLabel = "S",
      description = "The seeds are S and those that follow; the default is ${DEFAULT-VALUE}.")
  private long firstSeed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Take this many steps instead of the regimen's own number.")
  private Optional<Integer> steps = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Train this many seeds at a time; results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  Settings settings() {
    requirePositive("--seeds", seeds);
    requirePositive("--threads", threads);
    return new Settings(firstSeed, seeds, threads, Optional.empty());
  }

  /** The regimen of a name, with the steps asked for. */
  Regimen regimen(String name) {
    Regimen regimen = Regimens.named(name).orElseThrow(() -> unknown(name));
    steps.ifPresent(count -> requirePositive("--steps", count));
    return steps.map(regimen::withSteps).orElse(regimen);
  }

  /** Every regimen, with the steps asked for. */
  List<Regimen> regimens() {
    return Regimens.ALL.stream().map(regimen -> regimen(regimen.name())).toList();
  }

  private static InputException unknown(String name) {
    List<String> names = Regimens.ALL.stream().map(Regimen::name).toList();
    String near =
        NearNames.closest(name, names)
            .map(known -> "did you mean '" + known + "'?")
            .orElse("there are " + String.join(", ", names));
    return new InputException("there is no regimen '" + name + "'; " + near);
  }

  private static void requirePositive(String option, long value) {
    if (value < 1) {
      throw new InputException(option + " must be 1 or more, not " + value);
    }
  }
}
