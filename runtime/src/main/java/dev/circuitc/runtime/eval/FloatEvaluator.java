package dev.circuitc.runtime.eval;

import dev.circuitc.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates a network in float32.
 *
 * <p>The order of summation is fixed: a sum starts at the bias and adds the products weight times
 * value in ascending order of the value's position; weights that are zero take no part. Weights and
 * biases are the nearest floats of the exact ones; each product and each sum is rounded to nearest,
 * ties to even, and no two operations are fused. A batch gives the same bits as its points one by
 * one.
 */
public final class FloatEvaluator {
  private static final int BLOCK = 256; // points at a time: rows of this length stay in the cache
  private static final int BLOCK_VALUES = 1 << 19; // bounds the memory of a block of a wide network

  private final List<FloatLayer> layers;
  private final int inputs;
  private final int outputs;
  private final int block;

  public FloatEvaluator(Network network) {
    layers = network.layers().stream().map(FloatLayer::of).toList();
    inputs = network.inputs().size();
    outputs = network.outputs().size();
    int width =
        network.layers().stream().mapToInt(l -> Math.max(l.inputs(), l.outputs())).max().orElse(1);
    block = Math.max(1, Math.min(BLOCK, BLOCK_VALUES / Math.max(1, width)));
  }

  /**
   * The outputs at a point.
   *
   * @param point [inputs]
   * @return [outputs]
   */
  public float[] evaluate(float[] point) {
    if (point.length != inputs) {
      throw new IllegalArgumentException(
          "a point must have " + inputs + " coordinates, not " + point.length);
    }
    float[] values = point;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).sums(values);
      if (i < layers.size() - 1) {
        relu(values);
      }
    }
    return values;
  }

  /**
   * The outputs at many points.
   *
   * @param points [points][inputs], row-major
   * @param count how many points
   * @return [points][outputs], row-major
   */
  public float[] evaluate(float[] points, int count) {
    if (count < 0 || points.length != (long) count * inputs) {
      throw new IllegalArgumentException(
          count + " points must be " + (long) count * inputs + " numbers, not " + points.length);
    }
    float[] results = new float[Math.multiplyExact(count, outputs)];
    for (int first = 0; first < count; first += block) {
      int size = Math.min(block, count - first);
      gather(evaluateBlock(scatter(points, first, size), size), results, first);
    }
    return results;
  }

  private float[][] evaluateBlock(float[][] columns, int size) {
    float[][] values = columns;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).sums(values, size);
      if (i < layers.size() - 1) {
        Arrays.stream(values).forEach(FloatEvaluator::relu);
      }
    }
    return values;
  }

  /** Some of the points as [inputs][points]. */
  private float[][] scatter(float[] points, int first, int size) {
    float[][] columns = new float[inputs][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < inputs; j++) {
        columns[j][i] = points[(first + i) * inputs + j];
      }
    }
    return columns;
  }

  private void gather(float[][] rows, float[] results, int first) {
    for (int j = 0; j < rows.length; j++) {
      for (int i = 0; i < rows[j].length; i++) {
        results[(first + i) * outputs + j] = rows[j][i];
      }
    }
  }

  private static void relu(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], 0); // NaN stays NaN
    }
  }
}
