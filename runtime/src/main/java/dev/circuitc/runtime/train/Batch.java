package dev.circuitc.runtime.train;

/**
 * Points and the values wanted there, coordinate by coordinate.
 *
 * @param inputs [inputs][points]
 * @param targets [outputs][points]
 */
record Batch(double[][] inputs, double[][] targets) {
  private static final double SMALL = 1e-3;

  /**
   * What a loss on this batch is measured against: the variance of the targets where that is above
   * 1, and 1 below, as in the origin; where it is below 1/1000, where a small loss says little,
   * 1000 times the variance. Targets that do not vary count as size 1.
   */
  double scale() {
    double variance = 0;
    for (double[] target : targets) {
      variance += variance(target) / targets.length;
    }
    return variance == 0 ? 1 : Math.min(Math.max(1, variance), variance / SMALL);
  }

  private static double variance(double[] values) {
    double[] deviations = values.clone();
    double[] ones = new double[values.length];
    Loops.fill(ones, 1);
    Loops.add(deviations, -Loops.dot(values, ones) / values.length);
    return Loops.dot(deviations, deviations) / values.length;
  }
}
