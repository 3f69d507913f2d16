package dev.circuitc.math;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rationals as people write them: {@code 12}, {@code -.5}, {@code 1e-3}, {@code 2/3}. */
public final class DecimalText {
  /** Beyond this an exponent is refused: 1e10000 is still a number, 1e999999999 is a mistake. */
  public static final int MAX_EXPONENT = 10_000;

  /** Digits of one number; a longer one is refused, since reading it takes quadratic time. */
  public static final int MAX_DIGITS = 20_000;

  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?\\d+))?");

  private DecimalText() {}

  static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return decimal(text.strip());
    }
    Rational divisor = decimal(text.substring(slash + 1).strip());
    if (divisor.isZero()) {
      throw new NumberFormatException("'" + excerpt(text) + "' divides by zero");
    }
    return decimal(text.substring(0, slash).strip()).dividedBy(divisor);
  }

  private static Rational decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException(
          "a number of " + text.length() + " characters is over the limit of " + MAX_DIGITS);
    }
    Matcher matcher = DECIMAL.matcher(text);
    String fraction = matcher.matches() && matcher.group(3) != null ? matcher.group(3) : "";
    if (!matcher.matches() || matcher.group(2).isEmpty() && fraction.isEmpty()) {
      throw new NumberFormatException("'" + excerpt(text) + "' is not a number");
    }
    BigInteger digits = new BigInteger(matcher.group(2) + fraction);
    int exponent = exponent(matcher.group(4)) - fraction.length();
    Rational magnitude = Rational.of(digits).times(Rational.of(10).power(exponent));
    return matcher.group(1).equals("-") ? magnitude.negate() : magnitude;
  }

  private static int exponent(String text) {
    if (text == null) {
      return 0;
    }
    BigInteger exponent = new BigInteger(text);
    if (exponent.abs().compareTo(BigInteger.valueOf(MAX_EXPONENT)) > 0) {
      throw new NumberFormatException(
          "exponent " + excerpt(text) + " is over the limit of " + MAX_EXPONENT);
    }
    return exponent.intValue();
  }

  private static String excerpt(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
