package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;

/** Finds the number with the smallest denominator in an interval (Stern-Brocot tree). */
final class SimplestRational {
  private SimplestRational() {}

  /** The simplest number strictly between two different ones, the smaller first. */
  static Rational between(Rational low, Rational high) {
    if (high.signum() <= 0) {
      return between(high.negate(), low.negate()).negate();
    }
    return low.signum() < 0 ? Rational.ZERO : betweenPositive(low, high);
  }

  private static Rational betweenPositive(Rational low, Rational high) {
    Rational floor = Rational.of(low.floor());
    Rational next = floor.plus(Rational.ONE);
    if (next.compareTo(high) < 0) {
      return next;
    }
    // floor <= low < high <= floor + 1: the number is floor + 1/y
    Rational least = high.minus(floor).reciprocal();
    Rational y =
        low.equals(floor)
            ? Rational.of(least.floor()).plus(Rational.ONE)
            : betweenPositive(least, low.minus(floor).reciprocal());
    return floor.plus(y.reciprocal());
  }
}
