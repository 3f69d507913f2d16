package dev.circuitc.runtime.compare;

import dev.circuitc.runtime.compare.UnitMatch.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs the acting units of two networks so that the angles between their pre-activations are least
 * in sum.
 *
 * <p>Pre-activations are compared as functions on the domain, biases included, by their values on
 * drawn points; so units of any depth can be compared. Where both networks have as many hidden
 * layers, only units of the same layer are paired.
 */
final class UnitMatching {
  /** Units farther apart are no counterparts: a tenth of a radian is a weight off by a tenth. */
  private static final double WIDEST_ANGLE = 6;

  private static final double OTHER_SIDE_COST = 30; // degrees: same side if there is one
  private static final double NO_PAIR_COST = 40; // how far beyond does not matter
  private static final int MOST_UNITS = 1000; // for a best pairing, which takes cubic time
  private static final int DRAWN = 256;

  private final Pair pair;
  private final List<UnitReport> sources;
  private final List<UnitReport> others;
  private final double[][] sourceValues; // [units][points]
  private final double[][] otherValues;

  UnitMatching(Pair pair, List<UnitReport> sources, List<UnitReport> others) {
    this.pair = pair;
    this.sources = sources.stream().filter(UnitReport::acts).toList();
    this.others = others.stream().filter(UnitReport::acts).toList();
    this.sourceValues = values(pair.sourceSeen().network(), this.sources);
    this.otherValues = values(pair.otherSeen().network(), this.others);
  }

  private double[][] values(DoubleNetwork network, List<UnitReport> units) {
    int drawn = Effort.times(DRAWN, pair.products());
    List<double[]> points = SamplePoints.of(pair.domain(), drawn);
    double[][] values = new double[units.size()][points.size()];
    for (int p = 0; p < points.size(); p++) {
      double[][] sums = network.preActivations(points.get(p));
      for (int i = 0; i < values.length; i++) {
        values[i][p] = sums[units.get(i).layer() - 1][units.get(i).position() - 1];
      }
    }
    return values;
  }

  List<UnitMatch> matches() {
    int size = Math.max(sources.size(), others.size());
    int[] partner = size <= MOST_UNITS ? best(size) : byLabel(size);
    List<UnitMatch> matches = new ArrayList<>();
    List<UnitMatch> left = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      add(i, partner[i], matches, left);
    }
    matches.addAll(left);
    return List.copyOf(matches);
  }

  private int[] best(int size) {
    double[][] costs = new double[size][size];
    for (int i = 0; i < sources.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        costs[i][j] = cost(i, j);
      }
    }
    return Assignment.of(costs);
  }

  /** Units of the same layer and label in turn; the rest as it comes. */
  private int[] byLabel(int size) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int j = 0; j < others.size(); j++) {
      places.computeIfAbsent(key(others.get(j)), key -> new ArrayDeque<>()).add(j);
    }
    int[] partner = new int[size];
    BitSet taken = new BitSet();
    for (int i = 0; i < size; i++) {
      String key = i < sources.size() ? key(sources.get(i)) : "";
      Integer place = places.getOrDefault(key, new ArrayDeque<>()).poll();
      partner[i] = place == null ? -1 : place;
      if (place != null) {
        taken.set(place);
      }
    }
    for (int i = 0; i < size; i++) {
      if (partner[i] < 0) {
        partner[i] = taken.nextClearBit(0);
        taken.set(partner[i]);
      }
    }
    return partner;
  }

  private static String key(UnitReport unit) {
    return unit.layer() + " " + unit.label();
  }

  private double cost(int i, int j) {
    boolean layered = pair.source().hidden().size() == pair.other().hidden().size();
    if (layered && sources.get(i).layer() != others.get(j).layer()) {
      return NO_PAIR_COST;
    }
    double angle = angle(sourceValues[i], otherValues[j]);
    return Math.min(NO_PAIR_COST, Math.min(angle, OTHER_SIDE_COST + 180 - angle));
  }

  private void add(int i, int j, List<UnitMatch> matches, List<UnitMatch> left) {
    Optional<UnitReport> source = at(sources, i);
    Optional<UnitReport> other = at(others, j);
    boolean both = source.isPresent() && other.isPresent() && cost(i, j) < NO_PAIR_COST;
    double angle = both ? angle(sourceValues[i], otherValues[j]) : 90;
    if (angle <= WIDEST_ANGLE || angle >= 180 - WIDEST_ANGLE) {
      Relation relation = angle < 90 ? Relation.SAME : Relation.OTHER_SIDE;
      matches.add(new UnitMatch(source, other, relation, angle));
      return;
    }
    source.ifPresent(
        s -> matches.add(new UnitMatch(source, Optional.empty(), Relation.NONE, 0)));
    other.ifPresent(o -> left.add(new UnitMatch(Optional.empty(), other, Relation.NONE, 0)));
  }

  private static Optional<UnitReport> at(List<UnitReport> units, int index) {
    return index < units.size() ? Optional.of(units.get(index)) : Optional.empty();
  }

  /** Between two vectors, in degrees; exact near 0 and 180 too (Kahan 2006, section 12). */
  private static double angle(double[] a, double[] b) {
    double lengthA = length(a);
    double lengthB = length(b);
    double near = 0;
    double far = 0;
    for (int i = 0; i < a.length; i++) {
      double left = a[i] * lengthB;
      double right = b[i] * lengthA;
      near += (left - right) * (left - right);
      far += (left + right) * (left + right);
    }
    double radians = 2 * StrictMath.atan2(Math.sqrt(near), Math.sqrt(far));
    return lengthA * lengthB > 0 ? Math.toDegrees(radians) : 90;
  }

  private static double length(double[] a) {
    double squares = 0;
    for (double value : a) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
