package dev.circuitc.runtime.compare;

import dev.circuitc.runtime.compare.UnitMatch.Relation;
import java.util.ArrayList;
import java.util.List;
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
    List<double[]> points = SamplePoints.of(pair.domain(), DRAWN);
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
    double[][] costs = new double[size][size];
    for (int i = 0; i < sources.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        costs[i][j] = cost(i, j);
      }
    }
    int[] partner = Assignment.of(costs);
    List<UnitMatch> matches = new ArrayList<>();
    List<UnitMatch> left = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      add(i, partner[i], matches, left);
    }
    matches.addAll(left);
    return List.copyOf(matches);
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
