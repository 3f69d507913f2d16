package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Numbers as a person reads them. */
final class NumberText {
  private static final int DOUBLE_DIGITS = 17; // enough to tell any two doubles apart
  private static final int PLAIN_DIGITS = 17; // before the point; longer numbers get an exponent
  private static final int PLAIN_ROUNDED = 6; // the same where only three digits are known
  private static final int PLAIN_ZEROS = 5; // after the point

  private NumberText() {}

  /** The shortest decimal that reads back as the float64 nearest to the value. */
  static String float64(Rational value) {
    double nearest = value.toDouble();
    if (value.isZero()) {
      return "0";
    }
    boolean beyond = nearest == 0 || Double.isInfinite(nearest);
    return plain(beyond ? decimal(value, DOUBLE_DIGITS) : shortest(nearest), PLAIN_DIGITS);
  }

  /** The shortest decimal that reads back as this float64; infinities and NaN by name. */
  static String float64(double value) {
    return Double.isFinite(value) ? float64(Rational.of(value)) : Double.toString(value);
  }

  /** As few digits as give this double back; Java before 19 prints more than it must. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < DOUBLE_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(DOUBLE_DIGITS));
  }

  /** Rounded to three digits: {@code 0.0123}, {@code 1.7e-13}. */
  static String rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    return plain(new BigDecimal(value).round(new MathContext(3)), PLAIN_ROUNDED);
  }

  private static BigDecimal decimal(Rational value, int digits) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), new MathContext(digits));
  }

  private static String plain(BigDecimal value, int plainDigits) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= -PLAIN_ZEROS && exponent < plainDigits) {
      return stripped.toPlainString();
    }
    BigInteger digits = stripped.unscaledValue();
    String mantissa = new BigDecimal(digits, stripped.precision() - 1).toPlainString();
    return mantissa + "e" + exponent;
  }

  /** {@code 1 unit}, {@code 3 units}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
