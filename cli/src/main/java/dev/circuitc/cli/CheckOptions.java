package dev.circuitc.cli;

import dev.circuitc.runtime.check.CheckSettings;
import picocli.CommandLine.Option;

/** How much a check does. */
final class CheckOptions {
  @Option(
      names = "--points",
      paramLabel = "K",
      description = "Compare at this many points; the default is ${DEFAULT-VALUE}.")
  private int points = CheckSettings.DEFAULT.points();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Name other points; the same seed gives the same report.")
  private long seed = CheckSettings.DEFAULT.seed();

  CheckSettings settings() {
    if (points < 1) {
      throw new InputException("--points must be 1 or more, not " + points);
    }
    return new CheckSettings(seed, points, CheckSettings.DEFAULT.work());
  }
}
