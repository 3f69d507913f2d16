package dev.circuitc.meaning;

import dev.circuitc.math.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/** The elementary functions by Commons Math's decimal arithmetic, in the digits of their argument. */
public final class Decimals {
  private Decimals() {}

  /** Rounded to the digits of the field, before it reads them: it misreads a text of many more. */
  public static Dfp of(Rational value, DfpField field) {
    MathContext digits = new MathContext(4 * field.getRadixDigits());
    BigDecimal decimal =
        new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), digits);
    return field.newDfp(decimal.toString());
  }

  public static Rational rational(Dfp value) {
    BigDecimal decimal = new BigDecimal(value.toString());
    return Rational.of(decimal.unscaledValue()).times(Rational.of(10).power(-decimal.scale()));
  }

  /** A function that the language calls by this name. */
  public static Dfp apply(String function, Dfp x) {
    return switch (function) {
      case "exp" -> DfpMath.exp(x);
      case "log" -> DfpMath.log(x);
      case "sqrt" -> x.sqrt();
      case "sin" -> DfpMath.sin(x);
      case "cos" -> DfpMath.cos(x);
      case "tanh" -> tanh(x);
      case "sigmoid" -> x.getOne().divide(DfpMath.exp(x.negate()).add(x.getOne()));
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static Dfp tanh(Dfp x) {
    Dfp e = DfpMath.exp(x.multiply(2));
    return e.subtract(x.getOne()).divide(e.add(x.getOne()));
  }

  /** x^q; a q that is no integer is for x that is not negative. */
  public static Dfp power(Dfp x, Dfp q) {
    if (q.rint().equals(q)) {
      return power(x, q.intValue());
    }
    return x.isZero() ? x : DfpMath.exp(DfpMath.log(x).multiply(q));
  }

  private static Dfp power(Dfp x, int n) {
    Dfp product = x.getOne();
    for (int i = 0; i < Math.abs(n); i++) {
      product = product.multiply(x);
    }
    return n < 0 ? x.getOne().divide(product) : product;
  }
}
