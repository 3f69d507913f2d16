package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.math.BigInteger;

/**
 * A closed interval with binary fixed-point ends that is known to hold some real number.
 *
 * <p>Every operation rounds outward, so the result holds the exact result for all numbers held by the
 * operands. Operands of one operation share their number of bits.
 *
 * @param low the lower end in units of 2^-bits
 * @param high the upper end in units of 2^-bits
 */
record Enclosure(BigInteger low, BigInteger high, int bits) {
  Enclosure {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("an enclosure from " + low + " to " + high);
    }
  }

  static Enclosure point(BigInteger value, int bits) {
    return new Enclosure(value, value, bits);
  }

  static Enclosure of(long value, int bits) {
    return point(BigInteger.valueOf(value).shiftLeft(bits), bits);
  }

  static Enclosure of(Rational value, int bits) {
    return of(value, value, bits);
  }

  /** The numbers from one rational to another. */
  static Enclosure of(Rational low, Rational high, int bits) {
    return new Enclosure(floor(low, bits), floor(high.negate(), bits).negate(), bits);
  }

  private static BigInteger floor(Rational value, int bits) {
    return floorDivide(value.numerator().shiftLeft(bits), value.denominator());
  }

  private static BigInteger floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
    return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger ceilingDivide(BigInteger a, BigInteger b) {
    return floorDivide(a.negate(), b).negate();
  }

  /** Division by 2^count, rounded up; {@link BigInteger#shiftRight} is the one rounded down. */
  static BigInteger ceilingShift(BigInteger value, int count) {
    return value.negate().shiftRight(count).negate();
  }

  /** The same interval, its ends rounded outward to another number of bits. */
  Enclosure withBits(int other) {
    return other >= bits
        ? new Enclosure(low.shiftLeft(other - bits), high.shiftLeft(other - bits), other)
        : new Enclosure(low.shiftRight(bits - other), ceilingShift(high, bits - other), other);
  }

  Enclosure plus(Enclosure other) {
    return new Enclosure(low.add(other.low), high.add(other.high), bits);
  }

  Enclosure minus(Enclosure other) {
    return new Enclosure(low.subtract(other.high), high.subtract(other.low), bits);
  }

  Enclosure negate() {
    return new Enclosure(high.negate(), low.negate(), bits);
  }

  Enclosure times(Enclosure other) {
    if (low.signum() >= 0 && other.low.signum() >= 0) {
      return shifted(low.multiply(other.low), high.multiply(other.high));
    }
    BigInteger a = low.multiply(other.low);
    BigInteger b = low.multiply(other.high);
    BigInteger c = high.multiply(other.low);
    BigInteger d = high.multiply(other.high);
    return shifted(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  private Enclosure shifted(BigInteger lowProduct, BigInteger highProduct) {
    return new Enclosure(lowProduct.shiftRight(bits), ceilingShift(highProduct, bits), bits);
  }

  Enclosure times(Rational factor) {
    BigInteger first = (factor.signum() < 0 ? high : low).multiply(factor.numerator());
    BigInteger second = (factor.signum() < 0 ? low : high).multiply(factor.numerator());
    return new Enclosure(
        floorDivide(first, factor.denominator()), ceilingDivide(second, factor.denominator()), bits);
  }

  Enclosure plus(Rational shift) {
    return plus(of(shift, bits));
  }

  Enclosure dividedBy(long divisor) {
    BigInteger whole = BigInteger.valueOf(divisor); // positive at every call
    return new Enclosure(floorDivide(low, whole), ceilingDivide(high, whole), bits);
  }

  /** The reciprocals; zero must not be among the numbers. */
  Enclosure reciprocal() {
    if (containsZero()) {
      throw new ArithmeticException("reciprocal of an interval that holds zero");
    }
    BigInteger one = BigInteger.ONE.shiftLeft(2 * bits);
    return new Enclosure(floorDivide(one, high), ceilingDivide(one, low), bits);
  }

  /** The squares: never negative, unlike {@code times(this)}. */
  Enclosure square() {
    return magnitudes().squareOfNonNegative();
  }

  private Enclosure squareOfNonNegative() {
    return shifted(low.multiply(low), high.multiply(high));
  }

  /** The absolute values. */
  Enclosure magnitudes() {
    BigInteger least = containsZero() ? BigInteger.ZERO : low.abs().min(high.abs());
    return new Enclosure(least, low.abs().max(high.abs()), bits);
  }

  Enclosure max(Enclosure other) {
    return new Enclosure(low.max(other.low), high.max(other.high), bits);
  }

  Enclosure hull(Enclosure other) {
    return new Enclosure(low.min(other.low), high.max(other.high), bits);
  }

  /** The numbers of this interval that lie in the other; they must meet. */
  Enclosure within(Enclosure other) {
    return new Enclosure(low.max(other.low), high.min(other.high), bits);
  }

  /** This interval, {@code margin} units longer at both ends. */
  Enclosure widened(BigInteger margin) {
    return new Enclosure(low.subtract(margin), high.add(margin), bits);
  }

  boolean containsZero() {
    return low.signum() <= 0 && high.signum() >= 0;
  }

  Rational lowest() {
    return Rational.of(low, BigInteger.ONE.shiftLeft(bits));
  }

  Rational highest() {
    return Rational.of(high, BigInteger.ONE.shiftLeft(bits));
  }

  Rational width() {
    return Rational.of(high.subtract(low), BigInteger.ONE.shiftLeft(bits));
  }

  Interval toInterval() {
    return Interval.of(lowest(), highest());
  }
}
