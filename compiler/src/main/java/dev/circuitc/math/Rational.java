package dev.circuitc.math;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact rational number in lowest terms, denominator positive.
 *
 * <p>Two forms: a pair of {@code long}s, and beyond them a pair of {@link BigInteger}s. A number that
 * fits the small form is always in it, so equality is field by field. The smallest {@code long} is
 * never a numerator of the small form: negation and absolute value cannot overflow.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational MINUS_ONE = new Rational(-1, 1);
  public static final Rational TWO = new Rational(2, 1);
  public static final Rational HALF = new Rational(1, 2);

  private record Big(BigInteger numerator, BigInteger denominator) {}

  private final long numerator; // 0 in the big form
  private final long denominator; // 0 in the big form
  private final Big big; // null in the small form

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = null;
  }

  private Rational(Big big) {
    this.numerator = 0;
    this.denominator = 0;
    this.big = big;
  }

  public static Rational of(long value) {
    if (value == 0) {
      return ZERO;
    }
    if (value == 1) {
      return ONE;
    }
    return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value)) : new Rational(value, 1);
  }

  /** The quotient of two integers; {@link ArithmeticException} if the denominator is zero. */
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    return reduced(denominator < 0 ? -numerator : numerator, Math.abs(denominator));
  }

  public static Rational of(BigInteger value) {
    return of(value, BigInteger.ONE);
  }

  /** The quotient of two integers; {@link ArithmeticException} if the denominator is zero. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (numerator.signum() != 0 && denominator.signum() > 0 && denominator.bitCount() == 1) {
      // a binary fraction, the common case: no divisor has to be found
      int twos = Math.min(denominator.bitLength() - 1, numerator.getLowestSetBit());
      return lowest(numerator.shiftRight(twos), denominator.shiftRight(twos));
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return lowest(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** The exact value of a finite double; {@link ArithmeticException} for NaN and infinities. */
  public static Rational of(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(value + " is not a rational number");
    }
    if (value == Math.rint(value) && Math.abs(value) < 0x1p62) {
      return of((long) value);
    }
    long bits = Double.doubleToLongBits(value);
    int exponent = (int) (bits >>> 52 & 0x7ff);
    long mantissa = bits & (1L << 52) - 1;
    mantissa = exponent == 0 ? mantissa : mantissa | 1L << 52;
    int scale = Math.max(exponent, 1) - 1075; // value = mantissa * 2^scale
    int trailing = Long.numberOfTrailingZeros(mantissa);
    if (scale + trailing < 0 && scale + trailing >= -62) { // odd over a power of two: lowest terms
      long odd = mantissa >> trailing;
      return new Rational(bits < 0 ? -odd : odd, 1L << -(scale + trailing));
    }
    BigInteger signed = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
    return scale >= 0
        ? of(signed.shiftLeft(scale))
        : of(signed, BigInteger.ONE.shiftLeft(-scale));
  }

  /** Two to a power, negative powers included. */
  public static Rational powerOfTwo(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent >= 0 ? of(power) : of(BigInteger.ONE, power);
  }

  /**
   * Reads an integer, a decimal with or without exponent, or a quotient {@code a/b} of such.
   *
   * @throws NumberFormatException if the text is none of these, or an exponent exceeds {@link
   *     DecimalText#MAX_EXPONENT}
   */
  public static Rational parse(String text) {
    return DecimalText.parse(text);
  }

  private static Rational lowest(BigInteger numerator, BigInteger denominator) {
    return numerator.bitLength() < 64 && denominator.bitLength() < 64
            && numerator.longValue() != Long.MIN_VALUE
        ? new Rational(numerator.longValue(), denominator.longValue())
        : new Rational(new Big(numerator, denominator));
  }

  private static Rational reduced(long numerator, long denominator) {
    if (denominator == 1) {
      return of(numerator);
    }
    long divisor = gcd(Math.abs(numerator), denominator);
    return divisor == denominator
        ? of(numerator / divisor)
        : new Rational(numerator / divisor, denominator / divisor);
  }

  private static long gcd(long a, long b) {
    if (a == 1 || b == 1) {
      return 1; // integers and units are the common case
    }
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(numerator) : big.numerator;
  }

  public BigInteger denominator() {
    return big == null ? BigInteger.valueOf(denominator) : big.denominator;
  }

  public Rational plus(Rational other) {
    if (big == null && other.big == null) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator; // may wrap
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return of(sum);
        }
      } else {
        Rational sum = smallSum(other);
        if (sum != null) {
          return sum;
        }
      }
    }
    BigInteger left = numerator().multiply(other.denominator());
    BigInteger right = other.numerator().multiply(denominator());
    return of(left.add(right), denominator().multiply(other.denominator()));
  }

  /** The sum in machine words (Knuth, TAOCP 2, section 4.5.1), or null where they overflow. */
  private Rational smallSum(Rational other) {
    long common = gcd(denominator, other.denominator);
    long scale = other.denominator / common;
    long otherScale = denominator / common;
    if (overflows(numerator, scale)
        || overflows(other.numerator, otherScale)
        || overflows(denominator, scale)) {
      return null;
    }
    long left = numerator * scale;
    long right = other.numerator * otherScale;
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0 || sum == Long.MIN_VALUE) {
      return null;
    }
    return reduced(sum, denominator * scale);
  }

  private static boolean overflows(long a, long b) {
    return Math.multiplyHigh(a, b) != a * b >> 63;
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (big == null && other.big == null) {
      long left = gcd(Math.abs(numerator), other.denominator);
      long right = gcd(Math.abs(other.numerator), denominator);
      long a = numerator / left;
      long b = other.numerator / right;
      long c = denominator / right;
      long d = other.denominator / left;
      if (!overflows(a, b) && !overflows(c, d) && a * b != Long.MIN_VALUE) {
        return c * d == 1 ? of(a * b) : new Rational(a * b, c * d);
      }
    }
    return of(
        numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /** {@link ArithmeticException} if the divisor is zero. */
  public Rational dividedBy(Rational divisor) {
    return times(divisor.reciprocal());
  }

  /** {@link ArithmeticException} if this is zero. */
  public Rational reciprocal() {
    return big == null ? of(denominator, numerator) : of(big.denominator, big.numerator);
  }

  public Rational negate() {
    if (big != null) {
      return lowest(big.numerator.negate(), big.denominator);
    }
    return denominator == 1 ? of(-numerator) : new Rational(-numerator, denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** This to an integer power; {@link ArithmeticException} for zero to a negative power. */
  public Rational power(int exponent) {
    if (exponent < 0) {
      return reciprocal().power(-exponent);
    }
    return of(numerator().pow(exponent), denominator().pow(exponent));
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public int signum() {
    return big == null ? Long.signum(numerator) : big.numerator.signum();
  }

  public boolean isZero() {
    return big == null && numerator == 0;
  }

  public boolean isInteger() {
    return big == null ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
  }

  /** Bits of the longer of numerator and denominator, the sign left out. */
  public int bitLength() {
    return big == null
        ? 64 - Long.numberOfLeadingZeros(Math.max(Math.abs(numerator), denominator))
        : Math.max(big.numerator.abs().bitLength(), big.denominator.bitLength());
  }

  /** The largest integer that is not above this number. */
  public BigInteger floor() {
    BigInteger[] parts = numerator().divideAndRemainder(denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The largest multiple of a positive unit that is not above this number. */
  public Rational floorTo(Rational unit) {
    return unit.times(of(dividedBy(unit).floor()));
  }

  /** The magnitude, to within a factor of two: 2^(e - 1) &lt; |x| &lt; 2^(e + 1), x not zero. */
  public int exponent() {
    return numerator().abs().bitLength() - denominator().bitLength();
  }

  /** The nearest double, ties to even; infinite where the number is out of range. */
  public double toDouble() {
    if (big == null && Math.abs(numerator) <= 1L << 53 && denominator <= 1L << 53) {
      return (double) numerator / denominator; // both exact: one rounding
    }
    return Rounding.nearest(numerator(), denominator(), 53, Double.MIN_EXPONENT);
  }

  /** The nearest float, ties to even; infinite where the number is out of range. */
  public float toFloat() {
    double nearest =
        Rounding.nearest(numerator(), denominator(), 24, Float.MIN_EXPONENT);
    return (float) nearest; // holds 24 bits: exact, or out of range
  }

  @Override
  public int compareTo(Rational other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      if (!overflows(numerator, other.denominator) && !overflows(other.numerator, denominator)) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
      }
    }
    if (signum() != other.signum()) {
      return Integer.compare(signum(), other.signum());
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator == other.numerator
        && denominator == other.denominator
        && Objects.equals(big, other.big);
  }

  @Override
  public int hashCode() {
    return big == null ? Long.hashCode(numerator * 31 + denominator) : big.hashCode();
  }

  /** {@code 3}, {@code -1/2}: what {@link #parse} reads back. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
