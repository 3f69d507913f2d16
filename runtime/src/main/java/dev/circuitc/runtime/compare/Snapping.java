package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rounds a network to the small fractions it is near, unit by unit in normal form.
 *
 * <p>Units that repeat another are merged into it and silent ones left out first; each row is
 * divided by its largest weight, which moves on to the next layer. What comes out is a guess: it is
 * for the caller to prove it equal to something.
 */
final class Snapping {
  private final Reading reading;
  private final Numbers numbers;

  /** The units of one layer that act as one, in order, and the scale of each. */
  private record Group(List<Integer> units, List<Rational> scales) {
    static Group empty() {
      return new Group(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** What units must share to act as one; a unit that always acts stands alone. */
  private record Place(int hinge, int side, int unit) {
    static Place of(Role role, int unit) {
      return role instanceof Role.Kink kink
          ? new Place(kink.hinge(), kink.side(), 0)
          : new Place(-1, 0, unit);
    }
  }

  Snapping(Reading reading, Numbers numbers) {
    this.reading = reading;
    this.numbers = numbers;
  }

  /** The rounded network; empty if one of its numbers is near no small fraction. */
  Optional<Network> network() {
    Network network = reading.network();
    List<Group> values = single(network.inputs().size());
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      List<AffineForm> rows = rows(network.layers().get(i), values);
      boolean last = i == network.layers().size() - 1;
      List<Group> groups = last ? single(rows.size()) : groups(i, rows);
      layers.add(layer(rows, groups, values.size(), last ? 0 : i + 1));
      values = groups;
    }
    return Optional.of(
            new Network(
                network.name(), network.inputs(), network.outputs(), layers, Optional.empty()))
        .filter(rounded -> rounded.layers().stream().allMatch(this::isSmall));
  }

  private static List<Group> single(int count) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(new Group(List.of(i), List.of(Rational.ONE)));
    }
    return groups;
  }

  /** The rows of a layer over the groups of the layer before. */
  private static List<AffineForm> rows(Layer layer, List<Group> values) {
    List<AffineForm> rows = new ArrayList<>();
    for (int j = 0; j < layer.outputs(); j++) {
      TreeMap<Integer, Rational> row = new TreeMap<>();
      for (int g = 0; g < values.size(); g++) {
        Group group = values.get(g);
        Rational sum = Rational.ZERO;
        for (int k = 0; k < group.units.size(); k++) {
          Rational weight = layer.weights().get(j, group.units.get(k));
          sum = sum.plus(weight.times(group.scales.get(k)));
        }
        row.put(g, sum);
      }
      rows.add(new AffineForm(SparseVector.of(row), layer.bias().get(j)));
    }
    return rows;
  }

  /** Units on one side of one hinge act as one; silent ones are left out. */
  private List<Group> groups(int layer, List<AffineForm> rows) {
    Map<Place, Group> groups = new LinkedHashMap<>();
    for (int k = 0; k < rows.size(); k++) {
      Role role = reading.form().roles().get(layer).get(k);
      if (!(role instanceof Role.Silent)) {
        Group group = groups.computeIfAbsent(Place.of(role, k), place -> Group.empty());
        group.units.add(k);
        group.scales.add(scale(rows.get(k)));
      }
    }
    return List.copyOf(groups.values());
  }

  private static Rational scale(AffineForm row) {
    Rational largest = row.isConstant() ? row.constant().abs() : row.largestFactor();
    return largest.isZero() ? Rational.ONE : largest;
  }

  /** The first unit of each group, in normal form and rounded; the last layer has number 0. */
  private Layer layer(List<AffineForm> rows, List<Group> groups, int width, int number) {
    List<SparseVector> weights = new ArrayList<>();
    List<Rational> bias = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    for (Group group : groups) {
      AffineForm row = rows.get(group.units.get(0)).times(group.scales.get(0).reciprocal());
      Rational largest = number > 0 ? scale(row) : scale(row).max(row.constant().abs());
      double negligible = numbers.tolerance().share() * largest.toDouble();
      AffineForm rounded =
          row.map(v -> Math.abs(v.toDouble()) <= negligible ? Rational.ZERO : numbers.snap(v));
      weights.add(rounded.terms());
      bias.add(rounded.constant());
      if (number > 0) {
        units.add(unit(number, group.units.get(0) + 1));
      }
    }
    return new Layer(new SparseMatrix(width, weights), bias, units);
  }

  private Unit unit(int layer, int position) {
    return reading.units().stream()
        .filter(unit -> unit.layer() == layer && unit.position() == position)
        .findFirst()
        .map(unit -> new Unit(unit.label(), "", Optional.empty()))
        .orElseThrow();
  }

  private boolean isSmall(Layer layer) {
    return layer.bias().stream().allMatch(numbers::isSmall)
        && layer.weights().rows().stream()
            .allMatch(
                row -> IntStream.range(0, row.size()).allMatch(k -> numbers.isSmall(row.value(k))));
  }
}
