package dev.circuitc.runtime.compare;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/**
 * The relu of a form in normal form: largest factor 1, first factor positive.
 *
 * <p>All units that turn over on one hyperplane share one hinge: relu(-h) is relu(h) - h.
 *
 * @param form over the inputs and earlier hinges
 * @param range the form lies in it everywhere on the domain
 */
record Hinge(AffineForm form, Interval range) {

  /** The form with its scale and side taken out. */
  record Normal(AffineForm form, Rational scale, int side) {
    static Normal of(AffineForm sum) {
      Rational scale = sum.largestFactor();
      int side = sum.terms().value(0).signum();
      Rational divisor = side < 0 ? scale.negate() : scale;
      return new Normal(sum.times(divisor.reciprocal()), scale, side);
    }
  }

  /** How far the hinge's own value reaches above 0. */
  double height() {
    return range.upper().orElseThrow().toDouble();
  }

  /** The length of the form's range. */
  double spread() {
    return range.upper().orElseThrow().minus(range.lower().orElseThrow()).toDouble();
  }

  /** The largest magnitude of the form on the domain. */
  double reach() {
    return Math.max(height(), -range.lower().orElseThrow().toDouble());
  }
}
