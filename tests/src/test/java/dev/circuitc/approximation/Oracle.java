package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/** Values of the elementary functions to about 60 digits, by Commons Math's decimal arithmetic. */
final class Oracle {
  /** Bounds the relative error, and the absolute one of values below 1. */
  static final Rational ERROR = Rational.parse("1e-50");

  private static final DfpField FIELD = new DfpField(80);

  private Oracle() {}

  static Dfp dfp(Rational value) {
    return FIELD.newDfp(value.numerator().toString())
        .divide(FIELD.newDfp(value.denominator().toString()));
  }

  static Rational rational(Dfp value) {
    BigDecimal decimal = new BigDecimal(value.toString());
    BigInteger unscaled = decimal.unscaledValue();
    Rational ten = Rational.of(10);
    return Rational.of(unscaled).times(ten.power(-decimal.scale()));
  }

  static Rational value(UnivariateFunction function, Rational x) {
    return rational(value(function.text(), dfp(x)));
  }

  static Dfp value(String function, Dfp x) {
    return switch (function) {
      case "exp" -> exp(x);
      case "log" -> DfpMath.log(x);
      case "sqrt" -> x.sqrt();
      case "sin" -> DfpMath.sin(x);
      case "cos" -> DfpMath.cos(x);
      case "tanh" -> {
        Dfp e = exp(x.multiply(2));
        yield e.subtract(1).divide(e.add(1));
      }
      case "sigmoid" -> one().divide(exp(x.negate()).add(1));
      case "1 / x" -> one().divide(x);
      case "x ^ 2" -> x.multiply(x);
      case "x ^ 3" -> x.multiply(x).multiply(x);
      case "x ^ (1/3)" -> x.isZero() ? x : DfpMath.pow(x, one().divide(3));
      case "x ^ (-5/3)" -> DfpMath.pow(x, one().multiply(-5).divide(3));
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static Dfp one() {
    return FIELD.getOne();
  }

  private static Dfp exp(Dfp x) {
    return DfpMath.exp(x);
  }
}
