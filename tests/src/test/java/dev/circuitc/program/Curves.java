package dev.circuitc.program;

import dev.circuitc.math.Rational;
import dev.circuitc.meaning.Decimals;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Writes curves within tolerances, wherever a scalar may stand; arguments are clamped, so that every input
 * may range over all reals.
 */
final class Curves {
  /** Bounds the error of a curve's meaning, which is kept to fewer digits than the field has. */
  static final Rational ROUNDING = Rational.parse("1e-15");

  private static final DfpField FIELD = new DfpField(28);
  private static final Rational UNIT = Rational.powerOfTwo(-64); // of meanings

  private static final List<Rational> TOLERANCES =
      List.of(
          Rational.HALF, Rational.of(1, 4), Rational.of(1, 5), Rational.of(1, 10),
          Rational.of(1, 20));

  private final Draw draw;
  private final Expressions expressions;

  Curves(Draw draw, Expressions expressions) {
    this.draw = draw;
    this.expressions = expressions;
  }

  /** A curve beside its tolerance. */
  record Near(Term term, Rational tolerance) {}

  Near near(int depth, Scope scope) {
    draw.pays(6);
    draw.curveWritten();
    Term curve = draw.straight(() -> curve(depth, 2, scope));
    Rational tolerance = draw.pick(TOLERANCES);
    String text = "(" + curve.within(Term.SUM) + " within" + draw.gap() + tolerance + ")";
    return new Near(curve.as(text, Term.ATOM), tolerance);
  }

  /** A curve of so many curves within one another at most. */
  private Term curve(int depth, int levels, Scope scope) {
    return draw.any(
        () -> named(depth, levels, scope),
        () -> named(depth, levels, scope),
        () -> named(depth, levels, scope),
        () -> power(depth, levels, scope),
        () -> product(depth, scope),
        () -> quotient(depth, scope),
        () -> levels > 1 ? joined(depth, scope) : named(depth, levels, scope));
  }

  private record Function(String name, int low, int high) {}

  /** A function, where it is defined and not too steep. */
  private Term named(int depth, int levels, Scope scope) {
    Function function =
        draw.pick(
            List.of(
                new Function("exp", -2, 1),
                new Function("log", 1, 4),
                new Function("sqrt", 0, 4),
                new Function("sin", -3, 3),
                new Function("cos", -3, 4),
                new Function("tanh", -4, 4),
                new Function("sigmoid", -4, 4)));
    Term argument = clamped(argument(depth, levels, scope), function.low(), function.high());
    return bent(argument, x -> Decimals.apply(function.name(), x))
        .as(Texts.call(function.name(), List.of(argument), draw), Term.ATOM);
  }

  private Term power(int depth, int levels, Scope scope) {
    Rational exponent =
        draw.pick(
            List.of(
                Rational.TWO, Rational.TWO, Rational.of(3), Rational.of(-1), Rational.of(1, 2),
                Rational.of(3, 2), Rational.of(-2)));
    boolean natural = exponent.isInteger() && exponent.signum() > 0;
    int low = natural ? -2 : exponent.signum() > 0 ? 0 : 1;
    Term base = clamped(argument(depth, levels, scope), low, 2);
    return bent(base, x -> Decimals.power(x, Decimals.of(exponent, FIELD)))
        .as(base.text() + " ^ (" + exponent + ")", Term.POWER);
  }

  private Term product(int depth, Scope scope) {
    Term a = clamped(argument(depth, 1, scope), -2, 2);
    Term b = draw.once(4) ? a : clamped(argument(depth, 1, scope), -1, 3);
    return a.with(b, Rational::times)
        .as(a.text() + Texts.operator("*", draw) + b.text(), Term.PRODUCT);
  }

  private Term quotient(int depth, Scope scope) {
    Term a = clamped(argument(depth, 1, scope), -2, 1);
    Term b = clamped(argument(depth, 1, scope), 1, 3);
    return a.with(b, Rational::dividedBy)
        .as(a.text() + Texts.operator("/", draw) + b.text(), Term.PRODUCT);
  }

  /** Two curves, or a curve and something straight, in one tolerance. */
  private Term joined(int depth, Scope scope) {
    Term a = curve(depth, 1, scope);
    Term b = draw.once(2) ? curve(depth, 1, scope) : expressions.leaf(scope);
    return draw.any(
        () -> a.with(b, Rational::plus)
            .as(a.within(Term.SUM) + " + " + b.within(Term.PRODUCT), Term.SUM),
        () -> a.with(b, Rational::minus)
            .as(a.within(Term.SUM) + " - " + b.within(Term.PRODUCT), Term.SUM),
        () -> a.with(b, Rational::max).as(Texts.call("max", List.of(a, b), draw), Term.ATOM));
  }

  private Term argument(int depth, int levels, Scope scope) {
    if (levels > 1 && draw.once(3)) {
      return draw.once(3) ? near(depth - 1, scope).term() : curve(depth - 1, levels - 1, scope);
    }
    return expressions.scalar(Math.min(depth - 1, 1), scope);
  }

  private static Term clamped(Term term, int low, int high) {
    return Term.atom(
        "clamp(%s, %d, %d)".formatted(term.text(), low, high),
        names -> Entries.clamp(term.number(names), Rational.of(low), Rational.of(high)));
  }

  private static Term bent(Term argument, UnaryOperator<Dfp> function) {
    return argument.map(
        x -> {
          Dfp value = function.apply(Decimals.of(x, FIELD));
          return UNIT.times(Rational.of(Decimals.rational(value).dividedBy(UNIT).floor()));
        });
  }
}
