package dev.circuitc.runtime.eval;

import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.Arrays;

/**
 * A layer in double: the weights that are not zero, row after row, each rounded to the nearest
 * double.
 *
 * @param starts [outputs + 1], where each row begins in {@code columns} and {@code weights}
 * @param columns ascending within a row
 * @param bias [outputs]
 */
record DoubleLayer(int[] starts, int[] columns, double[] weights, double[] bias) {
  static DoubleLayer of(Layer layer) {
    int entries = Math.toIntExact(layer.weights().entries());
    DoubleLayer flat =
        new DoubleLayer(
            new int[layer.outputs() + 1],
            new int[entries],
            new double[entries],
            new double[layer.outputs()]);
    for (int row = 0; row < layer.outputs(); row++) {
      flat.bias[row] = layer.bias().get(row).toDouble();
      flat.fill(row, layer.weights().rows().get(row));
    }
    return flat;
  }

  private void fill(int row, SparseVector entries) {
    int start = starts[row];
    for (int k = 0; k < entries.size(); k++) {
      columns[start + k] = entries.index(k);
      weights[start + k] = entries.value(k).toDouble();
    }
    starts[row + 1] = start + entries.size();
  }

  /**
   * The sums for one point: bias first, then the products in ascending order of column; [outputs].
   */
  double[] sums(double[] values) {
    double[] sums = new double[bias.length];
    for (int row = 0; row < sums.length; row++) {
      double sum = bias[row];
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        sum += weights[k] * values[columns[k]];
      }
      sums[row] = sum;
    }
    return sums;
  }

  /**
   * The sums for several points at once, each in the same order as {@link #sums(double[])}.
   *
   * @param values [inputs][points]
   * @return [outputs][points]
   */
  double[][] sums(double[][] values, int points) {
    double[][] sums = new double[bias.length][points];
    for (int row = 0; row < sums.length; row++) {
      Arrays.fill(sums[row], bias[row]);
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        add(weights[k], values[columns[k]], sums[row]);
      }
    }
    return sums;
  }

  private static void add(double weight, double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) { // one array a row: the compiler vectorises it
      sums[i] += weight * values[i];
    }
  }
}
