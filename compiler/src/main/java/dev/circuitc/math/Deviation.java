package dev.circuitc.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A proved bound on how far a computed value is from the one that is meant; none where none is known.
 *
 * @param bound never negative; empty where no bound is known
 */
public record Deviation(Optional<Rational> bound) {
  public static final Deviation EXACT = new Deviation(Optional.of(Rational.ZERO));
  public static final Deviation UNKNOWN = new Deviation(Optional.empty());

  private static final int LONG_BITS = 512; // a longer bound is rounded up: sums would grow for ever
  private static final int KEPT_BITS = 128;
  private static final int DIGITS = 3; // shown
  private static final int PLAIN = 5; // zeros before an exponent is shown

  public Deviation {
    if (bound.isPresent() && bound.get().signum() < 0) {
      throw new IllegalArgumentException("a deviation of " + bound.get());
    }
    bound = bound.map(Deviation::shortened);
  }

  public static Deviation of(Rational bound) {
    return bound.isZero() ? EXACT : new Deviation(Optional.of(bound));
  }

  private static Rational shortened(Rational bound) {
    if (bound.bitLength() <= LONG_BITS) {
      return bound;
    }
    Rational unit = Rational.powerOfTwo(bound.exponent() - KEPT_BITS);
    return bound.negate().floorTo(unit).negate();
  }

  public boolean isExact() {
    return bound.isPresent() && bound.get().isZero();
  }

  /** Of a sum. */
  public Deviation plus(Deviation other) {
    if (isExact()) {
      return other;
    }
    return other.isExact()
        ? this
        : new Deviation(bound.flatMap(a -> other.bound.map(a::plus)));
  }

  /** Of what changes by at most so many times as much; nothing changes what is exact. */
  public Deviation times(Rational steepness) {
    return isExact() || steepness.isZero()
        ? EXACT
        : new Deviation(bound.map(steepness.abs()::times));
  }

  /** {@code exact}, {@code 0.00194}, not below the bound, or {@code not known}. */
  @Override
  public String toString() {
    return isExact() ? "exact" : bound.map(Deviation::roundedUp).orElse("not known");
  }

  private static String roundedUp(Rational bound) {
    MathContext upward = new MathContext(DIGITS, RoundingMode.CEILING);
    BigDecimal decimal =
        new BigDecimal(bound.numerator())
            .divide(new BigDecimal(bound.denominator()), upward)
            .stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    return Math.abs(exponent) <= PLAIN
        ? decimal.toPlainString()
        : decimal.toString().replace("E+", "e").replace('E', 'e');
  }

  /** Of the larger of two values, or whichever is taken. */
  public Deviation max(Deviation other) {
    if (isExact()) {
      return other;
    }
    return other.isExact() ? this : new Deviation(bound.flatMap(a -> other.bound.map(a::max)));
  }
}
