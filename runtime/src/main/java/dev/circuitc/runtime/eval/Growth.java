package dev.circuitc.runtime.eval;

import dev.circuitc.math.Rational;

/**
 * An upper bound that may grow with the size M of the unbounded inputs: constant + slope M for M >=
 * 0.
 *
 * <p>Every operation rounds up, so a bound stays a bound.
 */
record Growth(double constant, double slope) {
  static final Growth ZERO = new Growth(0, 0);
  static final Growth INPUT = new Growth(0, 1);

  static Growth of(Rational value) {
    return new Growth(up(value), 0);
  }

  /** The smallest double that is not below a number. */
  static double up(Rational value) {
    double nearest = value.toDouble();
    boolean below = Double.isFinite(nearest) && Rational.of(nearest).compareTo(value) < 0;
    return below || nearest == Double.NEGATIVE_INFINITY ? Math.nextUp(nearest) : nearest;
  }

  static double sum(double a, double b) {
    return a == 0 ? b : b == 0 ? a : Math.nextUp(a + b);
  }

  static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : Math.nextUp(a * b);
  }

  Growth plus(Growth other) {
    return new Growth(sum(constant, other.constant), sum(slope, other.slope));
  }

  /** This times a number that is known only to lie between two others, none negative. */
  Growth times(double least, double most) {
    return new Growth(
        product(constant, constant < 0 ? least : most), product(slope, slope < 0 ? least : most));
  }

  Growth times(double factor) {
    return times(factor, factor);
  }

  /** A bound of the larger of the two. */
  Growth max(Growth other) {
    return new Growth(Math.max(constant, other.constant), Math.max(slope, other.slope));
  }

  /** The better of two bounds of the same thing: the one that grows less. */
  Growth better(Growth other) {
    boolean mine = slope < other.slope || slope == other.slope && constant <= other.constant;
    return mine ? this : other;
  }

  /** Whether it bounds by 0, or less, for every M. */
  boolean isNotPositive() {
    return constant <= 0 && slope <= 0;
  }
}
