package dev.circuitc.network;

import dev.circuitc.ir.Bounds;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to carry one value past a layer, for the fewest units.
 *
 * <p>A value that is never negative passes as one unit, and so does one with a bound, shifted by it. A
 * value whose positive or negative part is a unit of the layer anyway needs only the other part. Any
 * other value takes an identity circuit: 2 units.
 */
final class Carriage {

  /**
   * A value put together from units: {@code sum of factor * relu(form) + constant}.
   *
   * @param factors by pre-activation
   * @param added the pre-activations that the layer does not have anyway
   */
  record Carry(Map<AffineForm, Rational> factors, Rational constant, List<AffineForm> added) {}

  private final Bounds bounds;
  private final Set<AffineForm> units;
  private final Map<SparseVector, AffineForm> hinges = new LinkedHashMap<>(); // by direction
  private final Map<Integer, List<SparseVector>> byFirstNode = new HashMap<>();
  private final Map<SparseVector, Carry> carries = new HashMap<>(); // found so far, by direction

  /**
   * @param units the pre-activations of the units that act in the layer anyway
   */
  Carriage(Bounds bounds, List<AffineForm> units) {
    this.bounds = bounds;
    this.units = new HashSet<>(units);
    for (AffineForm form : units) {
      hinges.merge(
          direction(form.terms()), form, (a, b) -> this.units.contains(a.negate()) ? a : b);
    }
    for (SparseVector direction : hinges.keySet()) {
      byFirstNode.computeIfAbsent(direction.index(0), n -> new ArrayList<>()).add(direction);
    }
  }

  /** The terms at normal scale, the first coefficient positive: one vector for all multiples. */
  static SparseVector direction(SparseVector terms) {
    Rational scale = new AffineForm(terms, Rational.ZERO).scale();
    return terms.times((terms.value(0).signum() < 0 ? scale.negate() : scale).reciprocal());
  }

  /** The directions along which units of the layer have their kink, that start with a node. */
  List<SparseVector> hingeDirections(int node) {
    return byFirstNode.getOrDefault(node, List.of());
  }

  /** How many units carrying a direction adds to the layer. */
  int cost(SparseVector direction) {
    return carry(direction).added().size();
  }

  /** The cheapest way to carry the value of a direction. */
  Carry carry(SparseVector direction) {
    return carries.computeIfAbsent(direction, this::cheapest);
  }

  private Carry cheapest(SparseVector direction) {
    AffineForm value = new AffineForm(direction, Rational.ZERO);
    AffineForm hinge = hinges.get(direction);
    Interval values = bounds.of(value);
    if (hinge != null && (units.contains(hinge.negate()) || isUnbounded(values))) {
      return completed(value, hinge);
    }
    if (values.lower().isPresent()) {
      return shifted(value, Rational.ONE, values.lower().get().min(Rational.ZERO));
    }
    if (values.upper().isPresent()) {
      return shifted(value, Rational.MINUS_ONE, values.upper().get().max(Rational.ZERO));
    }
    return pair(value, Rational.ONE, Rational.ZERO, List.of(value, value.negate()));
  }

  private static boolean isUnbounded(Interval values) {
    return values.lower().isEmpty() && values.upper().isEmpty();
  }

  /** With hinge = k value + c: value = (relu(hinge) - relu(-hinge) - c) / k. */
  private Carry completed(AffineForm value, AffineForm hinge) {
    Rational k = hinge.terms().value(0).dividedBy(value.terms().value(0));
    List<AffineForm> missing =
        units.contains(hinge.negate()) ? List.of() : List.of(hinge.negate());
    return pair(hinge, k.reciprocal(), hinge.constant().dividedBy(k).negate(), missing);
  }

  private static Carry pair(
      AffineForm form, Rational factor, Rational constant, List<AffineForm> added) {
    Map<AffineForm, Rational> factors = new LinkedHashMap<>();
    factors.put(form, factor);
    factors.put(form.negate(), factor.negate());
    return new Carry(factors, constant, added);
  }

  /** One unit: sign * value - shift is never negative. */
  private static Carry shifted(AffineForm value, Rational sign, Rational bound) {
    AffineForm form = value.plus(bound.negate()).times(sign);
    return new Carry(Map.of(form, sign), bound, List.of(form));
  }
}
