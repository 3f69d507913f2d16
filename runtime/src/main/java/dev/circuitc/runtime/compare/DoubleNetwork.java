package dev.circuitc.runtime.compare;

import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.List;

/** A network in doubles that shows its pre-activations and its Jacobian. */
final class DoubleNetwork {

  /** A layer, zero weights left out; [outputs][entries of the row]. */
  private record Rows(int[][] columns, double[][] weights, double[] bias, int inputs) {
    static Rows of(Layer layer) {
      int height = layer.outputs();
      Rows rows =
          new Rows(new int[height][], new double[height][], new double[height], layer.inputs());
      for (int i = 0; i < height; i++) {
        SparseVector row = layer.weights().rows().get(i);
        rows.columns[i] = new int[row.size()];
        rows.weights[i] = new double[row.size()];
        rows.bias[i] = layer.bias().get(i).toDouble();
        for (int k = 0; k < row.size(); k++) {
          rows.columns[i][k] = row.index(k);
          rows.weights[i][k] = row.value(k).toDouble();
        }
      }
      return rows;
    }

    double[] times(double[] values, boolean withBias) {
      double[] sums = new double[bias.length];
      for (int i = 0; i < sums.length; i++) {
        double sum = withBias ? bias[i] : 0;
        for (int k = 0; k < columns[i].length; k++) {
          sum += weights[i][k] * values[columns[i][k]];
        }
        sums[i] = sum;
      }
      return sums;
    }

    double[] transposedTimes(double[] factors) {
      double[] sums = new double[inputs];
      for (int i = 0; i < factors.length; i++) {
        for (int k = 0; factors[i] != 0 && k < columns[i].length; k++) {
          sums[columns[i][k]] += weights[i][k] * factors[i];
        }
      }
      return sums;
    }
  }

  private final List<Rows> layers;
  private final int outputs;

  private final long entries;

  DoubleNetwork(Network network) {
    entries = network.layers().stream().mapToLong(layer -> layer.weights().entries()).sum();
    layers = network.layers().stream().map(Rows::of).toList();
    outputs = network.outputs().size();
  }

  /** The number of weights that are not zero: the products an evaluation takes. */
  long entries() {
    return entries;
  }

  /** The pre-activations of every layer, the outputs last; [layers][outputs of the layer]. */
  double[][] preActivations(double[] point) {
    double[][] sums = new double[layers.size()][];
    double[] values = point;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = layers.get(i).times(values, true);
      values = gated(sums[i], sums[i]);
    }
    return sums;
  }

  /** How the pre-activations change along a direction, each unit on or off as given. */
  double[][] slopes(double[] direction, double[][] sums) {
    double[][] slopes = new double[layers.size()][];
    double[] values = direction;
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = layers.get(i).times(values, false);
      values = gated(slopes[i], sums[i]);
    }
    return slopes;
  }

  double[] outputs(double[] point) {
    return preActivations(point)[layers.size() - 1];
  }

  /**
   * The derivative of each output by each input, at the pre-activations given; [outputs][inputs].
   */
  double[][] jacobian(double[][] sums) {
    double[][] rows = new double[outputs][];
    for (int j = 0; j < outputs; j++) {
      double[] factors = new double[outputs];
      factors[j] = 1;
      for (int i = layers.size() - 1; i >= 0; i--) {
        factors = layers.get(i).transposedTimes(factors);
        factors = i == 0 ? factors : gated(factors, sums[i - 1]);
      }
      rows[j] = factors;
    }
    return rows;
  }

  private static double[] gated(double[] values, double[] sums) {
    double[] kept = new double[values.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = sums[i] > 0 ? values[i] : 0;
    }
    return kept;
  }
}
