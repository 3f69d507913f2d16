package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.function.IntFunction;

/** An affine form in words: {@code x1 - 1/2 x2 + 3}. */
final class SumText {
  private static final int MOST_TERMS = 12; // a wide layer would fill the screen with one row
  private static final int LONGEST_EXACT =
      12; // characters of a fraction; a longer one gets a decimal

  private SumText() {}

  static String of(SparseVector terms, Rational constant, IntFunction<String> nameOf) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(terms.size(), MOST_TERMS);
    for (int k = 0; k < shown; k++) {
      append(text, terms.value(k), nameOf.apply(terms.index(k)));
    }
    if (shown < terms.size()) {
      text.append(" + ... (").append(terms.size() - shown).append(" more)");
    }
    if (!constant.isZero() || text.isEmpty()) {
      append(text, constant, "");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Rational factor, String name) {
    boolean negative = factor.signum() < 0;
    text.append(text.isEmpty() ? (negative ? "-" : "") : (negative ? " - " : " + "));
    boolean one = factor.abs().equals(Rational.ONE) && !name.isEmpty();
    text.append(one ? "" : number(factor.abs()));
    text.append(one || name.isEmpty() ? "" : " ").append(name);
  }

  private static String number(Rational value) {
    String exact = value.toString();
    return exact.length() <= LONGEST_EXACT ? exact : NumberText.float64(value);
  }
}
