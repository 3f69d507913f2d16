package dev.circuitc.runtime.compare;

import dev.circuitc.math.Interval;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Role.Silent.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings a network to canonical form, layer by layer.
 *
 * <p>Each unit is relu of a form over inputs and hinges of earlier layers. A unit that never acts
 * is 0, one that always acts is its form, and units on one hyperplane share a hinge whatever their
 * scale and side; so opposite pairs, duplicates and carried values cancel by themselves when the
 * next layer is added up. Two networks read over the same signals share their hinges.
 */
final class Canonicalizer {
  private final Signals signals;
  private final Tolerance tolerance;
  private final Simplification simplification;

  Canonicalizer(Signals signals, Tolerance tolerance) {
    this.signals = signals;
    this.tolerance = tolerance;
    this.simplification = new Simplification(signals, tolerance);
  }

  /** The canonical form in rationals, nothing passed over. */
  static CanonicalForm exact(Network network, Signals signals) {
    return new Canonicalizer(signals, Tolerance.EXACT).of(network, Sizes.NONE);
  }

  CanonicalForm of(Network network, Sizes sizes) {
    List<AffineForm> values =
        IntStream.range(0, network.inputs().size()).mapToObj(signals::input).toList();
    List<List<Role>> roles = new ArrayList<>();
    for (int i = 0; i < network.hidden().size(); i++) {
      double[] influence = sizes.influence(network.layers().get(i + 1), i + 1);
      List<AffineForm> sums = sums(network.layers().get(i), values, sizes.layer(i), influence);
      List<Role> layer = roles(sums, influence, sizes.layer(i));
      values = layer.stream().map(Role::value).toList();
      roles.add(layer);
    }
    int last = network.layers().size() - 1;
    double[] none = new double[network.outputs().size()];
    List<AffineForm> outputs = sums(network.last(), values, sizes.layer(last), none);
    return new CanonicalForm(signals.domain(), signals.hinges(), roles, outputs);
  }

  private List<AffineForm> sums(
      Layer layer, List<AffineForm> values, Sizes.OfLayer sizes, double[] influence) {
    List<AffineForm> sums = new ArrayList<>();
    for (int j = 0; j < layer.outputs(); j++) {
      SparseVector row = layer.weights().rows().get(j);
      AffineForm sum = AffineForm.constant(layer.bias().get(j));
      for (int k = 0; k < row.size(); k++) {
        sum = sum.plus(values.get(row.index(k)), row.value(k));
      }
      sums.add(simplification.of(sum, sizes.size(j, influence[j])));
    }
    return sums;
  }

  /** The units that matter most come first: where units almost agree, theirs is the hinge. */
  private List<Role> roles(List<AffineForm> sums, double[] influence, Sizes.OfLayer sizes) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, sums.size()).boxed().toList());
    order.sort(
        Comparator.comparingDouble((Integer k) -> -weight(sums.get(k), influence[k]))
            .thenComparing(Comparator.naturalOrder()));
    Role[] roles = new Role[sums.size()];
    for (int k : order) {
      roles[k] = role(sums.get(k), influence[k], sizes.seen(k));
    }
    return List.of(roles);
  }

  private double weight(AffineForm sum, double influence) {
    return tolerance.isExact() ? 0 : influence * sum.largestFactor().toDouble();
  }

  /**
   * What relu(sum) does.
   *
   * @param influence how much of the size of a value it feeds one more would change
   */
  private Role role(AffineForm sum, double influence, Interval seen) {
    if (influence == 0) {
      return new Role.Silent(sum, Why.UNUSED);
    }
    if (signals.isNonPositive(sum)) {
      return new Role.Silent(sum, Why.NEVER_ACTS);
    }
    Bounds bounds = signals.bounds(sum);
    if (passedOver(bounds.high(), influence)) {
      return new Role.Silent(sum, Why.NEGLIGIBLE);
    }
    if (signals.isNonPositive(sum.negate()) || passedOver(-bounds.low(), influence)) {
      return new Role.Linear(sum, true);
    }
    boolean deep = sum.terms().index(sum.terms().size() - 1) >= signals.domain().size();
    if (deep && seen.isNonPositive()) {
      return new Role.Silent(sum, Why.NEVER_SEEN_TO_ACT);
    }
    return deep && seen.isNonNegative() ? new Role.Linear(sum, false) : kink(sum, influence);
  }

  private boolean passedOver(double value, double influence) {
    return !tolerance.isExact() && value * influence <= tolerance.share();
  }

  private Hinge.Normal normal(AffineForm sum) {
    if (tolerance.isExact()) {
      return Hinge.Normal.primitive(sum);
    }
    Hinge.Normal normal = Hinge.Normal.of(sum);
    return new Hinge.Normal(normal.form().map(tolerance::settle), normal.scale(), normal.side());
  }

  private Role kink(AffineForm sum, double influence) {
    Hinge.Normal normal = normal(sum);
    double spread = signals.bounds(normal.form()).spread();
    double allowed =
        tolerance.share() * Math.min(spread, 1 / (influence * normal.scale().toDouble()));
    Signals.Located at = signals.locate(normal, Double.isNaN(allowed) ? 0 : allowed);
    AffineForm hinge = AffineForm.signal(signals.signal(at.hinge()));
    AffineForm acting = // relu(-h) = relu(h) - h
        at.side() > 0 ? hinge : hinge.minus(signals.hinge(at.hinge()).form());
    AffineForm value = acting.times(normal.scale());
    return new Role.Kink(sum, value, at.hinge(), at.side(), normal.scale());
  }
}
