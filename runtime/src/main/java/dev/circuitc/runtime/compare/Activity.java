package dev.circuitc.runtime.compare;

import java.util.Arrays;
import java.util.List;

/**
 * How far the pre-activations of a network were seen to run on sample points.
 *
 * @param lowest [layers][outputs of the layer]; the last layer's are the network's outputs
 * @param highest as {@code lowest}
 */
record Activity(double[][] lowest, double[][] highest) {
  private static final double ROUNDING = 1e-12; // what a constant output may vary by in doubles

  /** Watches the network on the points, of which there must be one. */
  static Activity of(DoubleNetwork network, List<double[]> points) {
    double[][] first = network.preActivations(points.get(0));
    Activity seen = new Activity(first, copy(first));
    for (double[] point : points.subList(1, points.size())) {
      seen.include(network.preActivations(point));
    }
    return seen;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private void include(double[][] sums) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        lowest[i][j] = Math.min(lowest[i][j], sums[i][j]);
        highest[i][j] = Math.max(highest[i][j], sums[i][j]);
      }
    }
  }

  double spread(int layer, int unit) {
    return highest[layer][unit] - lowest[layer][unit];
  }

  /**
   * What a change of the pre-activation is measured against: its spread; of a constant, a hair of
   * it.
   */
  double size(int layer, int unit, Tolerance tolerance) {
    double most = Math.max(Math.abs(highest[layer][unit]), Math.abs(lowest[layer][unit]));
    return Math.max(spread(layer, unit), tolerance.share() * most);
  }

  /** Whether a unit's pre-activation is nearer to 0 than a share of its spread. */
  boolean nearKink(double[][] sums, double share) {
    for (int i = 0; i < sums.length - 1; i++) {
      for (int k = 0; k < sums[i].length; k++) {
        if (spread(i, k) > 0 && Math.abs(sums[i][k]) <= share * spread(i, k)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a difference of each output is measured against: its spread, or what it is; [outputs]. */
  double[] outputScales() {
    int last = lowest.length - 1;
    double[] scales = new double[lowest[last].length];
    for (int j = 0; j < scales.length; j++) {
      double most = Math.max(Math.abs(lowest[last][j]), Math.abs(highest[last][j]));
      double scale = spread(last, j) > ROUNDING * most ? spread(last, j) : most;
      scales[j] = scale > 0 && Double.isFinite(scale) ? scale : 1;
    }
    return scales;
  }
}
