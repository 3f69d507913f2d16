package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import dev.circuitc.meaning.Decimals;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** Values of the elementary functions to about 60 digits, by Commons Math's decimal arithmetic. */
final class Oracle {
  /** Bounds the relative error, and the absolute one of values below 1. */
  static final Rational ERROR = Rational.parse("1e-50");

  private static final DfpField FIELD = new DfpField(80);

  private Oracle() {}

  static Dfp dfp(Rational value) {
    return Decimals.of(value, FIELD);
  }

  static Rational rational(Dfp value) {
    return Decimals.rational(value);
  }

  static Rational value(UnivariateFunction function, Rational x) {
    return rational(value(function.text(), dfp(x)));
  }

  static Dfp value(String function, Dfp x) {
    return switch (function) {
      case "1 / x" -> Decimals.power(x, one().negate());
      case "x ^ 2" -> Decimals.power(x, one().multiply(2));
      case "x ^ 3" -> Decimals.power(x, one().multiply(3));
      case "x ^ (1/3)" -> Decimals.power(x, one().divide(3));
      case "x ^ (-5/3)" -> Decimals.power(x, one().multiply(-5).divide(3));
      default -> Decimals.apply(function, x);
    };
  }

  private static Dfp one() {
    return FIELD.getOne();
  }
}
