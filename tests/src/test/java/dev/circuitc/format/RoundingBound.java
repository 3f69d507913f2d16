package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a floating-point evaluation of a network may be from the exact one.
 *
 * <p>(1 + u)^k - 1 times the value of the network of absolute weights at the absolute point, with k
 * the operations on the longest path from input to output (Higham, Accuracy and Stability, 3.5).
 */
final class RoundingBound {
  private final ExactEvaluator absolute;
  private final double growth;

  RoundingBound(Network network, FloatType type) {
    List<Layer> layers = new ArrayList<>();
    int operations = 0;
    for (Layer layer : network.layers()) {
      layers.add(absolute(layer));
      operations += layer.inputs() + 2;
    }
    this.absolute =
        new ExactEvaluator(
            new Network("a", network.inputs(), network.outputs(), layers, network.provenance()));
    double unit = type == FloatType.FLOAT32 ? 0x1p-24 : 0x1p-53;
    this.growth = Math.expm1(operations * unit * 1.01);
  }

  private static Layer absolute(Layer layer) {
    List<SparseVector> rows = new ArrayList<>();
    for (SparseVector row : layer.weights().rows()) {
      int[] indices = new int[row.size()];
      Rational[] values = new Rational[row.size()];
      for (int k = 0; k < row.size(); k++) {
        indices[k] = row.index(k);
        values[k] = row.value(k).abs();
      }
      rows.add(SparseVector.ofSorted(indices, values, row.size()));
    }
    List<Rational> bias = layer.bias().stream().map(Rational::abs).toList();
    return new Layer(new SparseMatrix(layer.inputs(), rows), bias, layer.units());
  }

  /** The bound on each output at a point. */
  double[] at(List<Rational> point) {
    List<Rational> magnitudes = absolute.evaluate(point.stream().map(Rational::abs).toList());
    return magnitudes.stream().mapToDouble(m -> m.toDouble() * growth + 1e-40).toArray();
  }
}
