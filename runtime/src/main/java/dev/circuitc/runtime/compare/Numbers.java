package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader wants them: a small fraction where one is near, else three digits. */
public record Numbers(Tolerance tolerance) {
  private static final int LARGEST_DENOMINATOR = 12;
  private static final MathContext DIGITS = new MathContext(3);
  private static final int LONGEST_EXACT = 9; // characters of a fraction that is shown as it is

  /**
   * The simplest fraction that is near enough; the number itself if none is.
   *
   * <p>Near means within the tolerance's share of the number, divided by the square of the
   * denominator: so a number that means nothing hits one of the fractions by chance in 2 cases of
   * 100 only.
   */
  Rational snap(Rational value) {
    for (int q = 1; q <= LARGEST_DENOMINATOR && !tolerance.isExact(); q++) {
      Rational scaled = value.times(Rational.of(q));
      Rational nearest = Rational.of(scaled.plus(Rational.HALF).floor());
      double error = Math.abs(scaled.minus(nearest).toDouble()); // q times too large
      if (error * q <= tolerance.share() * Math.abs(value.toDouble())) {
        return nearest.dividedBy(Rational.of(q));
      }
    }
    return value;
  }

  /** Whether {@link #snap} found a fraction, or the number is a short one. */
  boolean isSmall(Rational value) {
    Rational snapped = snap(value);
    return snapped.denominator().bitLength() <= 4
        && snapped.denominator().intValue() <= LARGEST_DENOMINATOR;
  }

  /** {@code 2}, {@code 1/2}, {@code 0.857}. */
  String text(Rational value) {
    String exact = snap(value).toString();
    boolean shown = tolerance.isExact() ? exact.length() <= LONGEST_EXACT : isSmall(value);
    return shown ? exact : decimal(value.toDouble());
  }

  /** Three significant digits: {@code 0.857}, {@code 2.03e-6}. */
  public static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "infinity" : value < 0 ? "-infinity" : "not a number";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -3 && exponent < 6
        ? rounded.toPlainString()
        : rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }
}
