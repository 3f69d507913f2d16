package dev.circuitc.program;

import dev.circuitc.math.Rational;

/** Writes sums, products with constants, signs and bars. */
final class Arithmetic {
  private final Draw draw;
  private final Numbers numbers;
  private final Expressions expressions;

  Arithmetic(Draw draw, Numbers numbers, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.expressions = expressions;
  }

  Term sum(int depth, Scope scope) {
    Term sum = expressions.scalar(depth - 1, scope);
    for (int i = draw.between(1, 3); i > 0; i--) {
      sum = extended(sum, expressions.scalar(depth - 1, scope));
    }
    return sum;
  }

  private Term extended(Term sum, Term next) {
    boolean minus = draw.once(2);
    String sign = Texts.operator(minus ? "-" : "+", draw);
    return sum.with(next, minus ? Rational::minus : Rational::plus)
        .as(sum.within(Term.SUM) + sign + next.within(Term.PRODUCT), Term.SUM);
  }

  Term scaled(int depth, Scope scope) {
    Term factor = numbers.factor(scope);
    Term term = expressions.scalar(depth - 1, scope);
    return draw.any(
        () -> product(factor, "*", term),
        () -> product(term, "*", factor),
        () -> product(term, "/", factor));
  }

  /** Two operands with a sign between; a scalar spreads over a vector. */
  Term product(Term left, String sign, Term right) {
    String text =
        left.within(Term.PRODUCT) + Texts.operator(sign, draw) + right.within(Term.UNARY);
    return left.with(right, sign.equals("*") ? Rational::times : Rational::dividedBy)
        .as(text, Term.PRODUCT);
  }

  Term negative(int depth, Scope scope) {
    Term term = expressions.scalar(depth - 1, scope);
    return term.map(Rational::negate).as("-" + term.within(Term.UNARY), Term.UNARY);
  }

  Term bars(Term term) {
    return term.map(Rational::abs).as("|" + term.text() + "|", Term.ATOM);
  }

  /** The same value: brackets, a power of 1, a tolerance that is not needed. */
  Term plain(int depth, Scope scope) {
    Term term = draw.straight(() -> expressions.scalar(depth - 1, scope));
    return draw.any(
        () -> term.as("(" + draw.gap() + term.text() + ")", Term.ATOM),
        () -> term.as(term.within(Term.ATOM) + " ^ 1", Term.POWER),
        () -> term.as(term.within(Term.SUM) + " within 1e-3", Term.LOOSE),
        () -> product(term, "*", numbers.constant(scope)),
        () -> draw.once(4) ? one(term) : term);
  }

  private static Term one(Term term) {
    return Term.scalar(term.within(Term.ATOM) + "^0", Term.POWER, names -> Rational.ONE);
  }
}
