package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes networks that look different and compute the same.
 *
 * <p>All changes are exact in binary floating point: scales are powers of two.
 */
final class Twins {
  private static final int LARGEST_SCALE = 3; // as a power of two, either way

  private final Random random;

  Twins(Random random) {
    this.random = random;
  }

  /** The network with the units of each hidden layer in another order and at other scales. */
  Network shuffled(Network network) {
    List<Layer> layers = new ArrayList<>(network.layers());
    for (int at = 0; at < layers.size() - 1; at++) {
      Layer layer = layers.get(at);
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, layer.outputs()).boxed().toList());
      Collections.shuffle(order, random);
      List<Rational> scales = order.stream().map(unit -> scale()).toList();
      layers.set(at, reordered(layer, order, scales));
      layers.set(at + 1, reading(layers.get(at + 1), order, scales));
    }
    return with(network, layers);
  }

  private Rational scale() {
    return Rational.powerOfTwo(random.nextInt(2 * LARGEST_SCALE + 1) - LARGEST_SCALE);
  }

  /** The units of a layer as they are listed, each multiplied by its scale. */
  private static Layer reordered(Layer layer, List<Integer> order, List<Rational> scales) {
    List<SparseVector> rows = new ArrayList<>();
    List<Rational> bias = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      rows.add(layer.weights().rows().get(order.get(i)).times(scales.get(i)));
      bias.add(layer.bias().get(order.get(i)).times(scales.get(i)));
      units.add(layer.units().get(order.get(i)));
    }
    return new Layer(new SparseMatrix(layer.inputs(), rows), bias, units);
  }

  /** A layer that reads the units as they are listed; a unit that is listed twice by halves. */
  private static Layer reading(Layer layer, List<Integer> order, List<Rational> scales) {
    List<List<Integer>> places = new ArrayList<>(); // by old position
    IntStream.range(0, layer.inputs()).forEach(i -> places.add(new ArrayList<>()));
    IntStream.range(0, order.size()).forEach(i -> places.get(order.get(i)).add(i));
    List<SparseVector> rows =
        layer.weights().rows().stream().map(row -> reading(row, places, scales)).toList();
    return new Layer(new SparseMatrix(order.size(), rows), layer.bias(), layer.units());
  }

  private static SparseVector reading(
      SparseVector row, List<List<Integer>> places, List<Rational> scales) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int k = 0; k < row.size(); k++) {
      List<Integer> copies = places.get(row.index(k));
      for (int place : copies) {
        Rational share = scales.get(place).times(Rational.of(copies.size()));
        terms.put(place, row.value(k).dividedBy(share));
      }
    }
    return SparseVector.of(terms);
  }

  /** The network shuffled, with one unit of a hidden layer in two halves. */
  Network refactored(Network network) {
    List<Integer> wide =
        IntStream.range(0, network.layers().size() - 1)
            .filter(at -> network.layers().get(at).outputs() > 0)
            .boxed()
            .toList();
    if (wide.isEmpty()) {
      return network;
    }
    int at = wide.get(random.nextInt(wide.size()));
    List<Layer> layers = new ArrayList<>(network.layers());
    int width = layers.get(at).outputs();
    List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    order.add(random.nextInt(width));
    List<Rational> scales = Collections.nCopies(width + 1, Rational.ONE);
    layers.set(at, reordered(layers.get(at), order, scales));
    layers.set(at + 1, reading(layers.get(at + 1), order, scales));
    return shuffled(with(network, layers));
  }

  private static Network with(Network network, List<Layer> layers) {
    return new Network(
        network.name(), network.inputs(), network.outputs(), layers, network.provenance());
  }
}
