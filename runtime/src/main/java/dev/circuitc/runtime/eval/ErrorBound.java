package dev.circuitc.runtime.eval;

import dev.circuitc.math.FloatType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A bound, known before evaluating, of the error of every output in a floating-point format.
 *
 * <p>With M the largest magnitude of an input without a bounded domain (0 if there is none), and
 * inputs that are numbers of the format inside the domain: |evaluated - exact| <= constant + slope
 * M, as long as M stays below {@code overflow}.
 *
 * @param constant the part that does not depend on M
 * @param slope what M adds
 * @param overflow the M from which a sum might overflow; infinite where none can
 */
public record ErrorBound(FloatType type, double constant, double slope, double overflow) {

  private static final int DIGITS = 2; // of a number in words
  private static final double UNDERFLOW = Float.MIN_NORMAL;

  /** Whether evaluation makes no error at all. */
  public boolean isExact() {
    return constant == 0 && slope == 0;
  }

  /** The bound for inputs of a size. */
  public double at(double magnitude) {
    return Growth.sum(constant, Growth.product(slope, magnitude));
  }

  /** The bound in words, with advice where rounding can make outputs useless. */
  public String text() {
    if (isExact()) {
      return "bit-exact: no operation rounds";
    }
    if (Double.isInfinite(constant + slope)) {
      return "a weight or bias is too large for " + type;
    }
    if (slope == 0 && constant <= UNDERFLOW) {
      return "exact, except where a number is too small for " + type;
    }
    if (slope == 0) {
      return "error at most " + rounded(constant, RoundingMode.CEILING);
    }
    String rest = constant > UNDERFLOW ? " + " + rounded(constant, RoundingMode.CEILING) : "";
    String least = rounded(Math.max(0, (1 - constant) / slope), RoundingMode.FLOOR);
    return "error at most " + rounded(slope, RoundingMode.CEILING) + " x the largest input" + rest
        + "; from inputs of " + least + " on it may exceed 1, and small inputs beside large ones"
        + " are lost: " + advice();
  }

  private static String rounded(double value, RoundingMode mode) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, mode));
    return rounded.stripTrailingZeros().toString();
  }

  private String advice() {
    return type == FloatType.FLOAT32
        ? "--dtype float64 or a declared domain helps"
        : "a declared domain helps";
  }
}
