package dev.circuitc.approximation;

import java.math.BigInteger;

/**
 * Power series at fixed-point numbers, summed in whole numbers, with a margin that covers what was
 * rounded and what was left out.
 *
 * <p>With arguments of at most one in magnitude, the errors of one term are those of the term before
 * made smaller, of a rounded product of at most one with a factor that may be off by a unit, and of a
 * rounded quotient: below {@value #TERM_ERROR} units in all. Summing ends with a term of at most
 * {@value #LAST_BITS} bits, and as terms shrink by half or faster, the rest is no larger than it.
 */
final class PowerSeries {
  private static final int TERM_ERROR = 2; // units
  private static final int LAST_BITS = 2;
  private static final int REST = (1 << LAST_BITS) + TERM_ERROR; // units

  private final int bits;
  private BigInteger sum;
  private int terms;

  private PowerSeries(BigInteger first, int bits) {
    this.bits = bits;
    this.sum = first;
  }

  private static BigInteger one(int bits) {
    return BigInteger.ONE.shiftLeft(bits);
  }

  /**
   * Sum of r^i / i!.
   *
   * @param r in units of 2^-bits, its magnitude at most 1/2
   */
  static Enclosure exp(BigInteger r, int bits) {
    PowerSeries series = new PowerSeries(one(bits), bits);
    BigInteger term = one(bits);
    for (int i = 1; series.goesOn(term); i++) {
      term = term.multiply(r).shiftRight(bits).divide(BigInteger.valueOf(i));
      series.add(term);
    }
    return series.enclosure();
  }

  /** Sum of (-1)^i r^(2i + 1) / (2i + 1)!; the magnitude of r at most one. */
  static Enclosure sin(BigInteger r, int bits) {
    return alternating(r, square(r, bits), 2, bits);
  }

  /** Sum of (-1)^i r^(2i) / (2i)!; the magnitude of r at most one. */
  static Enclosure cos(BigInteger r, int bits) {
    return alternating(one(bits), square(r, bits), 1, bits);
  }

  private static Enclosure alternating(BigInteger first, BigInteger square, int from, int bits) {
    PowerSeries series = new PowerSeries(first, bits);
    BigInteger term = first;
    for (long k = from; series.goesOn(term); k += 2) {
      BigInteger divisor = BigInteger.valueOf(-k * (k + 1));
      term = term.multiply(square).shiftRight(bits).divide(divisor);
      series.add(term);
    }
    return series.enclosure();
  }

  /** Sum of z^(2i + 1) / (2i + 1); the magnitude of z at most 1/2. */
  static Enclosure artanh(BigInteger z, int bits) {
    return odd(z, square(z, bits), bits);
  }

  /** Sum of (-1)^i z^(2i + 1) / (2i + 1); the magnitude of z at most 1/2. */
  static Enclosure arctan(BigInteger z, int bits) {
    return odd(z, square(z, bits).negate(), bits);
  }

  private static Enclosure odd(BigInteger z, BigInteger ratio, int bits) {
    PowerSeries series = new PowerSeries(z, bits);
    BigInteger power = z;
    for (int i = 3; series.goesOn(power); i += 2) {
      power = power.multiply(ratio).shiftRight(bits);
      series.add(power.divide(BigInteger.valueOf(i)));
    }
    return series.enclosure();
  }

  private static BigInteger square(BigInteger r, int bits) {
    return r.multiply(r).shiftRight(bits);
  }

  private boolean goesOn(BigInteger term) {
    return term.bitLength() > LAST_BITS;
  }

  private void add(BigInteger term) {
    sum = sum.add(term);
    terms++;
  }

  private Enclosure enclosure() {
    BigInteger margin = BigInteger.valueOf((long) TERM_ERROR * terms + REST);
    return Enclosure.point(sum, bits).widened(margin);
  }
}
