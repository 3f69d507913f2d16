package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.runtime.compare.Term.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what forms and hinges compute, in the names of the inputs.
 *
 * <p>By algebra, not from a list of known networks: every way of writing v * relu(h) is tried, and
 * the one that leaves the shortest sum stays. See {@link Rewriting}.
 */
final class Wording {
  private static final int LONGEST = 60; // characters of an argument
  private static final int LARGEST_MULTIPLE = 60; // to clear denominators within an argument
  private static final int MOST_TERMS = 40; // of a sum that a better way to write it could help
  private static final int MOST_REWRITES = 2_000; // beyond it sums stay as they are

  private final Domain domain;
  private final List<Hinge> hinges;
  private final Numbers numbers;
  private final Map<AffineForm, Term> detectors = new HashMap<>(); // by argument, factor 1
  private int rewrites;

  Wording(Domain domain, List<Hinge> hinges, Numbers numbers) {
    this.domain = domain;
    this.hinges = hinges;
    this.numbers = numbers;
  }

  Numbers numbers() {
    return numbers;
  }

  /** {@code 2*x1 - x2 + 1/2}, {@code min(x1, x2)}. */
  String text(AffineForm form) {
    return Term.sum(terms(form), numbers);
  }

  /** The summands of a form: inputs, then what its hinges amount to, then the constant. */
  List<Term> terms(AffineForm form) {
    AffineForm rest = form.map(numbers::snap);
    List<Term> found = new ArrayList<>();
    int signal = lastSignal(rest);
    while (isHinge(signal)) {
      Rewriting.Result next = rewritten(rest, signal);
      rest = next.rest();
      found.add(next.term());
      signal = lastSignal(rest);
    }
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < rest.terms().size(); k++) {
      String name = domain.names().get(rest.terms().index(k));
      terms.add(new Term(rest.terms().value(k), Kind.INPUT, name));
    }
    found.sort(Term.ORDER);
    terms.addAll(found);
    if (!rest.constant().isZero()) {
      terms.add(Term.number(rest.constant()));
    }
    return terms;
  }

  private Rewriting.Result rewritten(AffineForm rest, int signal) {
    Rewriting rewriting = new Rewriting(this, rest, signal);
    boolean readable = rest.terms().size() <= MOST_TERMS;
    return readable && rewrites++ < MOST_REWRITES ? rewriting.shortest() : rewriting.plain();
  }

  private static int lastSignal(AffineForm form) {
    return form.isConstant() ? -1 : form.terms().index(form.terms().size() - 1);
  }

  boolean isHinge(int signal) {
    return signal >= domain.size();
  }

  /** The form of a signal that is a hinge. */
  AffineForm hinge(int signal) {
    return hinges.get(signal - domain.size()).form();
  }

  /** A positive multiple of a form, and the factor it was multiplied by. */
  record Multiple(AffineForm form, Rational factor) {}

  /** Largest factor 1, or where that clears small denominators more: 2*x1 - x2, not x1 - 1/2*x2. */
  Multiple cleared(AffineForm form) {
    Rational unit = form.isConstant() ? Rational.ONE : form.largestFactor().reciprocal();
    AffineForm snapped = form.times(unit).map(numbers::snap);
    BigInteger multiple = BigInteger.ONE;
    for (int k = 0; k < snapped.terms().size(); k++) {
      BigInteger denominator = snapped.terms().value(k).denominator();
      multiple = multiple.multiply(denominator).divide(multiple.gcd(denominator));
      if (multiple.bitLength() > 30 || multiple.intValue() > LARGEST_MULTIPLE) {
        return new Multiple(snapped, unit);
      }
    }
    Rational factor = Rational.of(multiple);
    return new Multiple(snapped.times(factor), unit.times(factor));
  }

  /** factor * relu(form): a positiveness, negativeness or greaterness. */
  Term detector(AffineForm form, Rational factor) {
    Term known = detectors.get(form);
    if (known == null) {
      known = detector(terms(form));
      detectors.put(form, known);
    }
    return known.times(factor);
  }

  private Term detector(List<Term> terms) {
    if (terms.size() == 2 && terms.stream().noneMatch(t -> t.kind() == Kind.NUMBER)) {
      Term first = terms.get(0);
      Term second = terms.get(1);
      if (first.isOne() && second.isMinusOne()) {
        return call(Rational.ONE, Kind.GREATERNESS, "greaterness", first.text(), second.text());
      }
      if (first.isMinusOne() && second.isOne()) {
        return call(Rational.ONE, Kind.GREATERNESS, "greaterness", second.text(), first.text());
      }
    }
    boolean turned = !terms.isEmpty() && terms.get(0).factor().signum() < 0;
    List<Term> shown =
        turned ? terms.stream().map(t -> t.times(Rational.MINUS_ONE)).toList() : terms;
    Kind kind = turned ? Kind.NEGATIVENESS : Kind.POSITIVENESS;
    return call(Rational.ONE, kind, kind.noun, Term.sum(shown, numbers));
  }

  /** factor * |form|. */
  Term absolute(AffineForm form, Rational factor) {
    return new Term(factor, Kind.ABSOLUTE, "|" + cut(text(form)) + "|");
  }

  /** A factor times {@code function(a, b)}. */
  Term call(Rational factor, Kind kind, String function, String... arguments) {
    List<String> shown = new ArrayList<>();
    for (String argument : arguments) {
      shown.add(cut(argument));
    }
    return new Term(factor, kind, function + "(" + String.join(", ", shown) + ")");
  }

  private static String cut(String text) {
    int bracket = text.indexOf('(');
    if (text.length() <= LONGEST) {
      return text;
    }
    return bracket > 0 && text.endsWith(")") ? text.substring(0, bracket) + "(...)" : "...";
  }
}
