package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.List;

/** Writes choices that are continuous because they are built so, ramps, and constant ones. */
final class Choices {
  private static final int DEPTH = 1; // of conditions: each kink multiplies what is to be proved

  private final Draw draw;
  private final Numbers numbers;
  private final Expressions expressions;

  Choices(Draw draw, Numbers numbers, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.expressions = expressions;
  }

  /** Branches that differ by something that vanishes wherever t does. */
  Term choice(int depth, Scope scope, int length) {
    draw.pays(6);
    Condition condition = draw.straight(() -> condition(scope, draw.once(3) ? 1 : 0));
    Term other = expressions.of(Math.min(depth - 1, 2), scope, length);
    Term shifted = sum(other, draw.straight(() -> vanishing(condition.t(), scope)));
    boolean swap = draw.once(2);
    Term chosen = swap ? other : shifted;
    Term otherwise = swap ? shifted : other;
    String text =
        "if " + condition.text() + " then " + chosen.text() + draw.gap() + "else "
            + otherwise.text();
    return new Term(
        text,
        Term.LOOSE,
        names -> condition.t().number(names).signum() > 0 ? chosen.at(names) : otherwise.at(names));
  }

  private Term vanishing(Term t, Scope scope) {
    Term factor = numbers.factor(scope);
    return draw.any(
        () -> scaled(factor, t),
        () -> scaled(factor, size(t)),
        () -> within(expressions.scalar(DEPTH, scope), size(t)),
        () -> t.map(Entries::relu).as("relu(" + t.text() + ")", Term.ATOM));
  }

  private static Term size(Term t) {
    return t.map(Rational::abs).as("abs(" + t.text() + ")", Term.ATOM);
  }

  /** Something held between -size and size. */
  private static Term within(Term term, Term size) {
    return Term.atom(
        "clamp(" + term.text() + ", -" + size.text() + ", " + size.text() + ")",
        names -> {
          Rational bound = size.number(names);
          return Entries.clamp(term.number(names), bound.negate(), bound);
        });
  }

  private static Term scaled(Term factor, Term term) {
    return factor
        .with(term, Rational::times)
        .as(factor.within(Term.PRODUCT) + " * " + term.within(Term.UNARY), Term.PRODUCT);
  }

  private static Term sum(Term a, Term b) {
    return a.with(b, Rational::plus)
        .as(a.within(Term.SUM) + " + " + b.within(Term.PRODUCT), Term.SUM);
  }

  private Condition condition(Scope scope, int depth) {
    if (depth == 0) {
      return comparison(scope);
    }
    Condition left = condition(scope, depth - 1);
    Condition right = condition(scope, depth - 1);
    return draw.any(
        () -> joined(left, right, "or", 0),
        () -> joined(left, right, "and", 1),
        () -> new Condition(
            "not " + left.within(2),
            2,
            left.t().map(Rational::negate).as("-(" + left.t().text() + ")", Term.UNARY)));
  }

  private Condition joined(Condition a, Condition b, String word, int binding) {
    boolean all = binding == 1;
    Term t =
        a.t()
            .with(b.t(), (x, y) -> (x.compareTo(y) > 0) == all ? y : x)
            .as((all ? "min(" : "max(") + a.t().text() + ", " + b.t().text() + ")", Term.ATOM);
    String text = a.within(binding + 1) + " " + word + draw.gap() + b.within(binding + 1);
    return new Condition(text, binding, t);
  }

  private Condition comparison(Scope scope) {
    Term left = expressions.scalar(DEPTH, scope);
    Term right = draw.once(2) ? numbers.constant(scope) : expressions.leaf(scope);
    String sign = draw.pick(List.of("<", "<=", ">", ">="));
    boolean less = sign.startsWith("<");
    Term larger = less ? right : left;
    Term smaller = less ? left : right;
    Term t =
        larger
            .with(smaller, Rational::minus)
            .as(larger.within(Term.SUM) + " - " + smaller.within(Term.PRODUCT), Term.SUM);
    String text = left.within(Term.SUM) + " " + sign + draw.gap() + right.within(Term.SUM);
    return new Condition(text, 3, t);
  }

  /** A choice that is made while compiling; the other branch is never looked into. */
  Term constant(int depth, Scope scope, int length) {
    int left = draw.between(-1, 1);
    int right = draw.between(-1, 1);
    Term taken = expressions.of(depth - 1, scope, length);
    String never = draw.once(2) ? "[1, 2][7]" : expressions.of(DEPTH, scope, length).text();
    boolean holds = left >= right;
    String text =
        "if %d >= %d then %s else %s"
            .formatted(left, right, holds ? taken.text() : never, holds ? never : taken.text());
    return taken.as(text, Term.LOOSE);
  }

  /** A jump of constant height, made a ramp. */
  Term ramp(int depth, Scope scope) {
    draw.pays(3);
    Condition condition = draw.straight(() -> condition(scope, draw.once(4) ? 1 : 0));
    Term other = expressions.scalar(Math.min(depth - 1, 2), scope);
    Term height = numbers.factor(scope);
    Term width = numbers.positive();
    String text =
        "if %s ramp %s then %s else %s"
            .formatted(condition.text(), width.text(), sum(other, height).text(), other.text());
    return Term.scalar(
        text,
        Term.LOOSE,
        names -> {
          Rational share = condition.t().number(names).dividedBy(width.number(names));
          Rational part = Entries.clamp(share, Rational.ZERO, Rational.ONE);
          return other.number(names).plus(part.times(height.number(names)));
        });
  }
}
