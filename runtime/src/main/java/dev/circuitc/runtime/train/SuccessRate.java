package dev.circuitc.runtime.train;

/**
 * How many of a number of trials succeeded, and what that says of the chance of success.
 *
 * <p>The interval is that of Wilson (Journal of the American Statistical Association 22, 1927).
 */
public record SuccessRate(int successes, int trials) {
  private static final double Z_95 = 1.959963984540054; // 97.5 % of the normal law lie below

  public SuccessRate {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " trials cannot succeed");
    }
  }

  /** A range of chances. */
  public record Range(double low, double high) {}

  /** The share that succeeded; NaN of no trials. */
  public double rate() {
    return (double) successes / trials;
  }

  /** The 95 % interval of the chance. */
  public Range interval() {
    return interval(Z_95);
  }

  /** The chances whose expectation lies within z standard deviations of what was seen. */
  public Range interval(double z) {
    if (trials == 0) {
      return new Range(0, 1);
    }
    double square = z * z / trials;
    double centre = rate() + square / 2;
    double reach = z * Math.sqrt(rate() * (1 - rate()) / trials + square / (4 * trials));
    double low = successes == 0 ? 0 : (centre - reach) / (1 + square);
    double high = successes == trials ? 1 : (centre + reach) / (1 + square);
    return new Range(low, high);
  }
}
