package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Networks whose weights a float32 file holds exactly. */
final class SinglePrecision {
  private SinglePrecision() {}

  /** Whether float32 holds a number exactly. */
  static boolean holds(Rational value) {
    double nearest = FloatType.FLOAT32.nearest(value);
    return Double.isFinite(nearest) && Rational.of(nearest).equals(value);
  }

  /** The network with each weight rounded; empty where one is out of range. */
  static Optional<Network> rounded(Network network) {
    try {
      List<Layer> layers = network.layers().stream().map(SinglePrecision::rounded).toList();
      return Optional.of(
          new Network(
              network.name(), network.inputs(), network.outputs(), layers, network.provenance()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Layer rounded(Layer layer) {
    List<SparseVector> rows =
        layer.weights().rows().stream().map(SinglePrecision::rounded).toList();
    return new Layer(
        new SparseMatrix(layer.inputs(), rows),
        layer.bias().stream().map(SinglePrecision::rounded).toList(),
        layer.units());
  }

  private static SparseVector rounded(SparseVector row) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int k = 0; k < row.size(); k++) {
      terms.put(row.index(k), rounded(row.value(k)));
    }
    return SparseVector.of(terms);
  }

  private static Rational rounded(Rational value) {
    return Rational.of(FloatType.FLOAT32.nearest(value));
  }
}
