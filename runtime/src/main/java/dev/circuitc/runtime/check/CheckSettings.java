package dev.circuitc.runtime.check;

/**
 * How much a check does.
 *
 * @param seed names the random points; the same seed gives the same report
 * @param points how many different points to hold values against, where the domain has as many
 * @param work bound on the arithmetic of each part, about so many operations on small rationals;
 *     large networks get fewer points, and the report says how many
 */
public record CheckSettings(long seed, int points, long work) {
  public static final CheckSettings DEFAULT = new CheckSettings(1, 10_000, 100_000_000L);
  private static final int SIDE_PARTS = 5; // each gets one in so many

  public CheckSettings {
    if (points < 1 || work < 1) {
      throw new IllegalArgumentException(
          "a check needs a point and some work, not " + points + " points and " + work + " work");
    }
  }

  /** The work of a part beside values and gradients. */
  long sideWork() {
    return Math.max(1, work / SIDE_PARTS);
  }
}
