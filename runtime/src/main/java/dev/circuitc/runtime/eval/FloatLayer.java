package dev.circuitc.runtime.eval;

import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.Arrays;

/**
 * A layer in float: the weights that are not zero, row after row, each rounded to the nearest
 * float.
 *
 * @param starts [outputs + 1], where each row begins in {@code columns} and {@code weights}
 * @param columns ascending within a row
 * @param bias [outputs]
 */
record FloatLayer(int[] starts, int[] columns, float[] weights, float[] bias) {
  static FloatLayer of(Layer layer) {
    int entries = Math.toIntExact(layer.weights().entries());
    FloatLayer flat =
        new FloatLayer(
            new int[layer.outputs() + 1],
            new int[entries],
            new float[entries],
            new float[layer.outputs()]);
    for (int row = 0; row < layer.outputs(); row++) {
      flat.bias[row] = layer.bias().get(row).toFloat();
      flat.fill(row, layer.weights().rows().get(row));
    }
    return flat;
  }

  private void fill(int row, SparseVector entries) {
    int start = starts[row];
    for (int k = 0; k < entries.size(); k++) {
      columns[start + k] = entries.index(k);
      weights[start + k] = entries.value(k).toFloat();
    }
    starts[row + 1] = start + entries.size();
  }

  /**
   * The sums for one point: bias first, then the products in ascending order of column; [outputs].
   */
  float[] sums(float[] values) {
    float[] sums = new float[bias.length];
    for (int row = 0; row < sums.length; row++) {
      float sum = bias[row];
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        sum += weights[k] * values[columns[k]];
      }
      sums[row] = sum;
    }
    return sums;
  }

  /**
   * The sums for several points at once, each in the same order as {@link #sums(float[])}.
   *
   * @param values [inputs][points]
   * @return [outputs][points]
   */
  float[][] sums(float[][] values, int points) {
    float[][] sums = new float[bias.length][points];
    for (int row = 0; row < sums.length; row++) {
      Arrays.fill(sums[row], bias[row]);
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        add(weights[k], values[columns[k]], sums[row]);
      }
    }
    return sums;
  }

  private static void add(float weight, float[] values, float[] sums) {
    for (int i = 0; i < sums.length; i++) { // one array a row: the compiler vectorises it
      sums[i] += weight * values[i];
    }
  }
}
