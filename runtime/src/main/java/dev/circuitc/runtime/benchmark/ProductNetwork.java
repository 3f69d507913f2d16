package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two networks of equal depth side by side as one, whose outputs are their differences. */
final class ProductNetwork {
  private ProductNetwork() {}

  /** First minus second, output by output. */
  static Network of(Network first, Network second) {
    if (first.layers().size() != second.layers().size()) {
      throw new IllegalArgumentException(
          "networks of shapes " + first.shape() + " and " + second.shape() + " differ in depth");
    }
    List<Layer> layers = new ArrayList<>();
    int last = first.layers().size() - 1;
    for (int at = 0; at < last; at++) {
      int shift = at == 0 ? 0 : first.layers().get(at).inputs(); // both read the inputs
      layers.add(beside(first.layers().get(at), second.layers().get(at), shift));
    }
    layers.add(difference(first.last(), second.last(), last == 0 ? 0 : first.last().inputs()));
    return new Network(
        first.name() + "_difference", first.inputs(), first.outputs(), layers, Optional.empty());
  }

  private static Layer beside(Layer first, Layer second, int shift) {
    List<SparseVector> rows = new ArrayList<>(first.weights().rows());
    second.weights().rows().forEach(row -> rows.add(row.mapIndices(i -> shift + i)));
    List<Rational> bias = new ArrayList<>(first.bias());
    bias.addAll(second.bias());
    List<Unit> units = new ArrayList<>(first.units());
    units.addAll(second.units());
    return new Layer(new SparseMatrix(shift + second.inputs(), rows), bias, units);
  }

  private static Layer difference(Layer first, Layer second, int shift) {
    List<SparseVector> rows =
        IntStream.range(0, first.outputs())
            .mapToObj(
                i ->
                    first.weights().rows().get(i)
                        .minus(second.weights().rows().get(i).mapIndices(j -> shift + j)))
            .toList();
    List<Rational> bias =
        IntStream.range(0, first.outputs())
            .mapToObj(i -> first.bias().get(i).minus(second.bias().get(i)))
            .toList();
    return new Layer(new SparseMatrix(shift + second.inputs(), rows), bias, List.of());
  }
}
