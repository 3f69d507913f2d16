package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes constants: numbers in every notation, and expressions of them. */
final class Numbers {
  private static final List<Rational> SMALL =
      Stream.of("1", "1", "1", "2", "2", "3", "4", "5", "1/2", "1/2", "3/2", "1/4", "1/3", "2/3", "1/5",
              "1/10", "7", "10")
          .map(Rational::parse)
          .toList();

  private final Draw draw;
  private final Library library;

  Numbers(Draw draw, Library library) {
    this.draw = draw;
    this.library = library;
  }

  /** A constant that is not zero. */
  Term factor(Scope scope) {
    Rational magnitude = draw.pick(SMALL);
    Term literal = literal(magnitude);
    return draw.once(3)
        ? literal.map(Rational::negate).as("-" + literal.within(Term.UNARY), Term.UNARY)
        : named(scope, false).filter(constant -> draw.once(4)).orElse(literal);
  }

  /** A constant above zero. */
  Term positive() {
    return literal(draw.pick(SMALL));
  }

  /** Any constant. */
  Term constant(Scope scope) {
    return draw.any(
        () -> factor(scope),
        () -> factor(scope),
        () -> number("0", Term.ATOM, Rational.ZERO),
        () -> named(scope, true).orElseGet(() -> factor(scope)),
        () -> counter(scope).orElseGet(() -> factor(scope)),
        () -> power(),
        () -> extreme(factor(scope), factor(scope)),
        () -> plus(factor(scope), factor(scope)));
  }

  /** A vector of constants. */
  Term constants(Scope scope, int length) {
    List<Term> entries = Stream.generate(() -> constant(scope)).limit(length).toList();
    return Term.vector(
        "[" + Texts.list(entries, draw) + "]", names -> Entries.joined(entries, names));
  }

  private Optional<Term> named(Scope scope, boolean zeroToo) {
    List<Library.Constant> seen =
        library.constants().stream()
            .filter(constant -> !scope.hides(constant.name()) && constant.values().size() == 1)
            .filter(constant -> zeroToo || !constant.values().get(0).isZero())
            .toList();
    return seen.isEmpty() ? Optional.empty() : Optional.of(draw.pick(seen).term());
  }

  Optional<Term> counter(Scope scope) {
    List<String> counters = scope.countersInOrder();
    return counters.isEmpty() ? Optional.empty() : Optional.of(Term.name(draw.pick(counters)));
  }

  private Term plus(Term a, Term b) {
    return a.with(b, Rational::plus)
        .as(a.within(Term.SUM) + " + " + b.within(Term.PRODUCT), Term.SUM);
  }

  private Term extreme(Term a, Term b) {
    return a.with(b, Rational::max).as("max(" + a.text() + ", " + b.text() + ")", Term.ATOM);
  }

  private Term power() {
    int base = draw.between(2, 3);
    int exponent = draw.between(-2, 3);
    Rational value = Rational.ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      value = value.times(Rational.of(base));
    }
    Rational power = exponent < 0 ? Rational.ONE.dividedBy(value) : value;
    return draw.any(
        () -> number(base + "^" + exponent, Term.POWER, power),
        () -> number("-" + base + " ^ " + exponent, Term.UNARY, power.negate()),
        () -> number("2 ^ 1 ^ " + base, Term.POWER, Rational.TWO), // groups to the right
        () -> number("(1/2) ^ 2", Term.POWER, Rational.of(1, 4)));
  }

  private static Term number(String text, int binding, Rational value) {
    return Term.scalar(text, binding, names -> value);
  }

  /** A number above zero in one of its notations. */
  private Term literal(Rational value) {
    String fraction = value.numerator() + "/" + value.denominator();
    if (!Rational.of(60).times(value).isInteger() || !Rational.of(20).times(value).isInteger()) {
      return number(fraction, Term.PRODUCT, value);
    }
    long hundredths = value.times(Rational.of(100)).numerator().longValueExact();
    String decimal = hundredths / 100 + "." + "%02d".formatted(hundredths % 100);
    String whole = value.isInteger() ? value.toString() : decimal;
    return draw.any(
        () -> number(whole, Term.ATOM, value),
        () -> number(whole, Term.ATOM, value),
        () -> number(fraction, Term.PRODUCT, value),
        () -> number(hundredths < 100 ? decimal.substring(1) : decimal, Term.ATOM, value),
        () -> number(hundredths + "e-2", Term.ATOM, value),
        () -> number(decimal + "E+0", Term.ATOM, value),
        () -> number(value.times(Rational.TWO) + "/2", Term.PRODUCT, value));
  }
}
