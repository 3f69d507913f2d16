package dev.circuitc.format;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Networks of given widths, sparse random weights, and everything that a network can say. */
final class RandomNetworks {
  private RandomNetworks() {}

  /** A network of the widths from input to output. */
  static Network of(RandomGenerator random, int... widths) {
    List<InputVariable> inputs = new ArrayList<>();
    for (int i = 0; i < widths[0]; i++) {
      inputs.add(new InputVariable("p[" + i + "]", domain(random)));
    }
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < widths[widths.length - 1]; i++) {
      outputs.add("out" + i);
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < widths.length; i++) {
      layers.add(layer(random, widths[i - 1], widths[i], i == widths.length - 1));
    }
    Provenance provenance = new Provenance("circuitc 0.1.0", "a.circuit", "0f".repeat(32));
    return new Network("net", inputs, outputs, layers, Optional.of(provenance));
  }

  private static Interval domain(RandomGenerator random) {
    Optional<Rational> lower = Optional.of(Rational.of(-random.nextInt(1, 9), 3));
    Optional<Rational> upper = Optional.of(Rational.of(random.nextInt(1, 9), 7));
    return new Interval(
        random.nextBoolean() ? lower : Optional.empty(),
        random.nextBoolean() ? upper : Optional.empty());
  }

  private static Layer layer(RandomGenerator random, int inputs, int outputs, boolean last) {
    List<SparseVector> rows = new ArrayList<>();
    List<Rational> bias = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    for (int row = 0; row < outputs; row++) {
      TreeMap<Integer, Rational> entries = new TreeMap<>();
      for (int column = 0; column < inputs; column++) {
        if (random.nextInt(3) > 0) {
          entries.put(column, weight(random));
        }
      }
      rows.add(SparseVector.of(entries));
      bias.add(weight(random));
      if (!last) {
        units.add(unit(random, row));
      }
    }
    return new Layer(new SparseMatrix(inputs, rows), bias, units);
  }

  private static Unit unit(RandomGenerator random, int row) {
    Optional<Place> place =
        random.nextBoolean() ? Optional.of(new Place("a:b.circuit", 3, row + 1)) : Optional.empty();
    return new Unit("label \\ \"" + row + "\"\n\té", random.nextBoolean() ? "c\t" : "", place);
  }

  private static Rational weight(RandomGenerator random) {
    return Rational.of(random.nextInt(-1000, 1000), random.nextInt(1, 300));
  }
}
