package dev.circuitc.runtime.eval;

import dev.circuitc.network.Network;
import java.util.List;

/**
 * Estimates how far float64 evaluation at one point may be off, by running error analysis.
 *
 * <p>A sum of m products and a bias errs by at most (m + 2) u times the sum of their magnitudes, to
 * first order in the unit roundoff u (Higham, Accuracy and Stability of Numerical Algorithms,
 * section 3.3), and passes on the errors of its operands. A ReLU does not increase an error.
 */
public final class RunningError {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  private final List<DoubleLayer> layers;

  public RunningError(Network network) {
    this.layers = network.layers().stream().map(DoubleLayer::of).toList();
  }

  /**
   * About the largest error of any output.
   *
   * @param point [inputs]
   */
  public double at(double[] point) {
    double[] values = point;
    double[] errors = new double[point.length];
    for (DoubleLayer layer : layers) {
      errors = errors(layer, values, errors);
      values = layer.sums(values);
      for (int i = 0; i < values.length && layer != layers.get(layers.size() - 1); i++) {
        values[i] = Math.max(values[i], 0);
      }
    }
    double largest = 0;
    for (double error : errors) {
      largest = Math.max(largest, error);
    }
    return largest;
  }

  private static double[] errors(DoubleLayer layer, double[] values, double[] before) {
    double[] errors = new double[layer.bias().length];
    for (int row = 0; row < errors.length; row++) {
      double magnitude = Math.abs(layer.bias()[row]);
      double passed = 0;
      for (int k = layer.starts()[row]; k < layer.starts()[row + 1]; k++) {
        double weight = Math.abs(layer.weights()[k]);
        magnitude += weight * Math.abs(values[layer.columns()[k]]);
        passed += weight * before[layer.columns()[k]];
      }
      int terms = layer.starts()[row + 1] - layer.starts()[row];
      errors[row] = passed + (terms + 2) * UNIT_ROUNDOFF * magnitude;
    }
    return errors;
  }
}
