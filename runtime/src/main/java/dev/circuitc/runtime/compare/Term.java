package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import java.util.Comparator;
import java.util.List;

/**
 * A summand in words: a factor times something that has a name.
 *
 * @param kind what the name stands for; {@code NUMBER} for a constant, whose text is empty
 */
record Term(Rational factor, Kind kind, String text) {
  private static final int LONGEST = 240; // characters of a sum

  /** What kinds of thing are named, with the noun for a function that is just this. */
  enum Kind {
    NUMBER("constant"),
    INPUT("identity"),
    IDENTITY("identity"),
    POSITIVENESS("positiveness"),
    NEGATIVENESS("negativeness"),
    GREATERNESS("greaterness"),
    ABSOLUTE("absolute value"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    CLAMP("clamp");

    final String noun;

    Kind(String noun) {
      this.noun = noun;
    }
  }

  /** What is added before what is taken away, else by name: the order of units must not show. */
  static final Comparator<Term> ORDER =
      Comparator.comparing((Term term) -> -term.factor.signum()).thenComparing(Term::text);

  static Term number(Rational value) {
    return new Term(value, Kind.NUMBER, "");
  }

  boolean isOne() {
    return factor.equals(Rational.ONE);
  }

  boolean isMinusOne() {
    return factor.equals(Rational.MINUS_ONE);
  }

  Term times(Rational other) {
    return new Term(factor.times(other), kind, text);
  }

  /** {@code 2*x1 - x2 + 1/2}, cut short where it grows long; {@code 0} for nothing. */
  static String sum(List<Term> terms, Numbers numbers) {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      if (text.length() > LONGEST) {
        return text.append(" + ...").toString();
      }
      String sign = term.factor.signum() < 0 ? "-" : "+";
      text.append(text.isEmpty() ? sign.equals("-") ? "-" : "" : " " + sign + " ");
      text.append(term.magnitude(numbers)).append(term.text);
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private String magnitude(Numbers numbers) {
    String number = numbers.text(factor.abs());
    boolean plain = number.equals("1") && !text.isEmpty();
    return plain ? "" : text.isEmpty() ? number : number + "*";
  }

  /** The noun for a function that is the sum of the terms. */
  static String noun(List<Term> terms) {
    boolean affine = terms.stream().allMatch(t -> t.kind == Kind.INPUT || t.kind == Kind.NUMBER);
    if (terms.isEmpty()) {
      return Kind.NUMBER.noun;
    }
    Term first = terms.get(0);
    if (terms.size() == 1 && (first.isOne() || first.kind == Kind.NUMBER)) {
      return first.kind.noun;
    }
    if (terms.size() == 1 && first.isMinusOne() && first.kind == Kind.INPUT) {
      return "negation";
    }
    return affine ? affineNoun(terms) : "piecewise linear";
  }

  private boolean isPlainInput() {
    return kind == Kind.INPUT && factor.abs().equals(Rational.ONE);
  }

  private static String affineNoun(List<Term> terms) {
    boolean plain = terms.size() == 2 && terms.stream().allMatch(Term::isPlainInput);
    Rational sum = terms.stream().map(Term::factor).reduce(Rational.ZERO, Rational::plus);
    return plain && sum.isZero()
        ? "subtraction"
        : plain && sum.equals(Rational.TWO) ? "addition" : "affine";
  }
}
