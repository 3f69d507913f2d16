package dev.circuitc.runtime.prove;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Networks with one defect: a weight or bias moved by a power of two, a sign flipped, a unit
 * removed.
 */
public final class Mutants {
  private final Random random;

  public Mutants(long seed) {
    this.random = new Random(seed);
  }

  /** A mutant of a network; the step of a moved number is 2^-k, k from 0 to 40. */
  public Network of(Network network) {
    int at = random.nextInt(network.layers().size());
    Layer layer = network.layers().get(at);
    if (layer.outputs() == 0) {
      return network;
    }
    int row = random.nextInt(layer.outputs());
    int column = layer.inputs() == 0 ? 0 : random.nextInt(layer.inputs());
    Rational step = Rational.powerOfTwo(-random.nextInt(41));
    Rational signed = random.nextBoolean() ? step : step.negate();
    SparseVector weights = layer.weights().rows().get(row);
    boolean hasWeights = layer.inputs() > 0;
    return switch (random.nextInt(4)) {
      case 0 -> withBias(network, at, row, layer.bias().get(row).plus(signed));
      case 1 -> withRow(network, at, row, flipped(weights, column));
      case 2 -> withRow(withBias(network, at, row, Rational.ZERO), at, row, SparseVector.ZERO);
      default ->
          hasWeights
              ? withRow(network, at, row, weights.plus(SparseVector.unit(column), signed))
              : withBias(network, at, row, layer.bias().get(row).plus(signed));
    };
  }

  private static SparseVector flipped(SparseVector weights, int column) {
    return weights.plus(SparseVector.unit(column), weights.get(column).times(Rational.of(-2)));
  }

  static Network withRow(Network network, int at, int row, SparseVector weights) {
    Layer layer = network.layers().get(at);
    List<SparseVector> rows = new ArrayList<>(layer.weights().rows());
    rows.set(row, weights);
    return with(
        network, at, new Layer(new SparseMatrix(layer.inputs(), rows), layer.bias(), layer.units()));
  }

  static Network withBias(Network network, int at, int row, Rational value) {
    Layer layer = network.layers().get(at);
    List<Rational> bias = new ArrayList<>(layer.bias());
    bias.set(row, value);
    return with(network, at, new Layer(layer.weights(), bias, layer.units()));
  }

  private static Network with(Network network, int at, Layer layer) {
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.set(at, layer);
    return new Network(
        network.name(), network.inputs(), network.outputs(), layers, network.provenance());
  }
}
