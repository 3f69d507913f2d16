package dev.circuitc.runtime.train;

/**
 * Points and the values wanted there, coordinate by coordinate.
 *
 * @param inputs [inputs][points]
 * @param targets [outputs][points]
 */
record Batch(double[][] inputs, double[][] targets) {
  /** The mean square of the targets, at least 1: what a loss is measured against. */
  double scale() {
    double sum = 0;
    long count = 0;
    for (double[] target : targets) {
      sum += Loops.dot(target, target);
      count += target.length;
    }
    return count == 0 ? 1 : Math.max(1, sum / count);
  }
}
