package dev.circuitc.runtime.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The points of a segment where a network has a kink.
 *
 * <p>Between two kinks the network is affine along the segment: each unit's pre-activation and
 * slope just beyond one kink tell where the next one is.
 */
record KinkWalk(DoubleNetwork network, double[] from, double[] to) {
  private static final double STEP = 1e-9; // nearer kinks count as one: rounding blurs them

  /**
   * The points in order, from the start of the segment.
   *
   * @param most where to give up
   */
  List<double[]> points(int most) {
    double[] direction = new double[from.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = to[i] - from[i];
    }
    List<double[]> points = new ArrayList<>();
    double t = 0;
    while (t < 1 && points.size() < most) {
      t = next(t + STEP, direction);
      if (t < 1) {
        points.add(at(t));
      }
    }
    return points;
  }

  /** The least t beyond the given one where a pre-activation is 0; infinite where there is none. */
  private double next(double t, double[] direction) {
    double[][] sums = network.preActivations(at(t));
    double[][] slopes = network.slopes(direction, sums);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sums.length - 1; i++) {
      for (int k = 0; k < sums[i].length; k++) {
        double distance = -sums[i][k] / slopes[i][k]; // not a number where the unit stays 0
        if (distance > 0 && distance < least) {
          least = distance;
        }
      }
    }
    return t + least;
  }

  private double[] at(double t) {
    double[] point = new double[from.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = from[i] * (1 - t) + to[i] * t;
    }
    return point;
  }
}
