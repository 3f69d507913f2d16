package dev.circuitc.runtime.eval;

import dev.circuitc.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates a network in float64.
 *
 * <p>The order of summation is fixed: a sum starts at the bias and adds the products weight times
 * value in ascending order of the value's position; weights that are zero take no part. Weights and
 * biases are the nearest doubles of the exact ones; each product and each sum is rounded to
 * nearest, ties to even, and no two operations are fused. A batch gives the same bits as its points
 * one by one.
 */
public final class DoubleEvaluator {
  private static final int BLOCK = 256; // points at a time: rows of this length stay in the cache
  private static final int BLOCK_VALUES = 1 << 19; // bounds the memory of a block of a wide network

  private final List<DoubleLayer> layers;
  private final int inputs;
  private final int outputs;
  private final int block;

  public DoubleEvaluator(Network network) {
    layers = network.layers().stream().map(DoubleLayer::of).toList();
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
  public double[] evaluate(double[] point) {
    if (point.length != inputs) {
      throw new IllegalArgumentException(
          "a point must have " + inputs + " coordinates, not " + point.length);
    }
    double[] values = point;
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
  public double[] evaluate(double[] points, int count) {
    if (count < 0 || points.length != (long) count * inputs) {
      throw new IllegalArgumentException(
          count + " points must be " + (long) count * inputs + " numbers, not " + points.length);
    }
    double[] results = new double[Math.multiplyExact(count, outputs)];
    for (int first = 0; first < count; first += block) {
      int size = Math.min(block, count - first);
      gather(evaluateBlock(scatter(points, first, size), size), results, first);
    }
    return results;
  }

  private double[][] evaluateBlock(double[][] columns, int size) {
    double[][] values = columns;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).sums(values, size);
      if (i < layers.size() - 1) {
        Arrays.stream(values).forEach(DoubleEvaluator::relu);
      }
    }
    return values;
  }

  /** Some of the points as [inputs][points]. */
  private double[][] scatter(double[] points, int first, int size) {
    double[][] columns = new double[inputs][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < inputs; j++) {
        columns[j][i] = points[(first + i) * inputs + j];
      }
    }
    return columns;
  }

  private void gather(double[][] rows, double[] results, int first) {
    for (int j = 0; j < rows.length; j++) {
      for (int i = 0; i < rows[j].length; i++) {
        results[(first + i) * outputs + j] = rows[j][i];
      }
    }
  }

  private static void relu(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], 0); // NaN stays NaN
    }
  }
}
