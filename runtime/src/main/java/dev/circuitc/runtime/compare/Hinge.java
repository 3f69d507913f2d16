package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.math.BigInteger;

/**
 * The relu of a form in normal form.
 *
 * <p>All units that turn over on one hyperplane share one hinge: relu(-h) is relu(h) - h.
 *
 * @param form over the inputs and earlier hinges, its first factor positive
 * @param bounds of the form
 */
record Hinge(AffineForm form, DoubleForm inDoubles, Bounds bounds) {

  /** A form with its scale and side taken out: it was scale times side times this one. */
  record Normal(AffineForm form, Rational scale, int side) {

    /** Largest factor 1. */
    static Normal of(AffineForm sum) {
      return dividedBy(sum, sum.largestFactor());
    }

    /** Factors that are integers without a common divisor: exact numbers stay short. */
    static Normal primitive(AffineForm sum) {
      SparseVector terms = sum.terms();
      BigInteger divisor = BigInteger.ZERO;
      BigInteger multiple = BigInteger.ONE;
      for (int k = 0; k < terms.size(); k++) {
        BigInteger denominator = terms.value(k).denominator();
        divisor = divisor.gcd(terms.value(k).numerator());
        multiple = multiple.multiply(denominator.divide(multiple.gcd(denominator)));
      }
      return dividedBy(sum, Rational.of(divisor, multiple));
    }

    private static Normal dividedBy(AffineForm sum, Rational scale) {
      int side = sum.terms().value(0).signum();
      Rational divisor = side < 0 ? scale.negate() : scale;
      return new Normal(sum.times(divisor.reciprocal()), scale, side);
    }
  }

  /** How far the form reaches from 0. */
  double reach() {
    return bounds.reach();
  }
}
