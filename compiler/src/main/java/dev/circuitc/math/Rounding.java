package dev.circuitc.math;

import java.math.BigInteger;

/** Correct rounding of a quotient of integers to a binary floating-point format (IEEE 754, ties to even). */
final class Rounding {
  private static final int GUARD_BITS = 66; // more than any precision asked here, plus a sticky bit

  private Rounding() {}

  /**
   * The number of the format that is nearest to numerator / denominator, as a double.
   *
   * @param precision bits of the significand, hidden bit included, at most 53
   * @param minExponent exponent of the smallest normal number; below it precision is lost gradually
   */
  static double nearest(
      BigInteger numerator, BigInteger denominator, int precision, int minExponent) {
    if (numerator.signum() == 0) {
      return 0;
    }
    BigInteger magnitude = numerator.abs();
    int shift = GUARD_BITS - (magnitude.bitLength() - denominator.bitLength());
    BigInteger[] parts =
        shift >= 0
            ? magnitude.shiftLeft(shift).divideAndRemainder(denominator)
            : magnitude.divideAndRemainder(denominator.shiftLeft(-shift));
    BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0); // sticky
    int exponent = quotient.bitLength() - 1 - shift;
    int bits = Math.min(precision, precision - (minExponent - exponent));
    double rounded = bits < 0 ? 0 : scaled(quotient, quotient.bitLength() - bits, shift);
    return numerator.signum() < 0 ? -rounded : rounded;
  }

  private static double scaled(BigInteger quotient, int dropped, int shift) {
    BigInteger kept = quotient.shiftRight(dropped);
    boolean half = quotient.testBit(dropped - 1);
    boolean more = quotient.getLowestSetBit() < dropped - 1;
    if (half && (more || kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return Math.scalb(kept.doubleValue(), dropped - shift);
  }
}
