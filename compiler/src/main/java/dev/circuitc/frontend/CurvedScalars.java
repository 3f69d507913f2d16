package dev.circuitc.frontend;

import dev.circuitc.approximation.Approximation;
import dev.circuitc.approximation.ApproximationException;
import dev.circuitc.approximation.Approximator;
import dev.circuitc.approximation.Curves;
import dev.circuitc.approximation.Goal;
import dev.circuitc.approximation.UnivariateFunction;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.function.Supplier;

/**
 * Arithmetic on scalars of which some are curved, and what makes them so: functions such as exp,
 * products, quotients, powers. A curved value becomes a node where {@code within} says how close.
 */
final class CurvedScalars {
  private final CircuitBuilder builder;
  private final CallTrace trace;
  private final Curves curves;
  private final Deviations deviations;

  CurvedScalars(CircuitBuilder builder, CallTrace trace) {
    this.builder = builder;
    this.trace = trace;
    this.curves = new Curves(builder);
    this.deviations = new Deviations(curves);
  }

  Deviations deviations() {
    return deviations;
  }

  static boolean isAnyCurved(List<Value> values) {
    for (Value value : values) {
      if (value instanceof Value.Curved) {
        return true;
      }
    }
    return false;
  }

  /** Reports a curved value that stands where only a piecewise linear one can. */
  Value refuse(Value.Curved value) {
    String callers = value.callers().isEmpty() ? "" : "; " + value.callers();
    return trace.fail(
        Code.NOT_PIECEWISE_LINEAR,
        value.at(),
        value.what() + " is not piecewise linear",
        "'e within 1/1000' approximates it, with an error that is proved" + callers);
  }

  /** A curve, and how far it is from what is meant. */
  private record Drawn(int curve, Deviation deviation) {}

  Value sum(List<Value> terms, List<Boolean> subtracted, Span span) {
    return value(
        bend(terms),
        span,
        () -> {
          SparseVector sum = SparseVector.ZERO;
          for (int i = 0; i < terms.size(); i++) {
            Rational sign = subtracted.get(i) ? Rational.MINUS_ONE : Rational.ONE;
            sum = sum.plus(SparseVector.unit(curve(terms.get(i))), sign);
          }
          return new Drawn(curves.sum(sum, Rational.ZERO), Deviations.sum(terms));
        });
  }

  /** The product, of which factors marked are divided by; two or more are not constant. */
  Value product(List<Value> factors, List<Boolean> divided, Span span) {
    String what =
        divided.contains(true)
            ? "a quotient whose divisor is not constant"
            : "a product of two values that are not constant";
    return value(
        bend(factors, what, span),
        span,
        () -> {
          int product = curves.constant(Rational.ONE);
          for (int i = 0; i < factors.size(); i++) {
            int factor = curve(factors.get(i));
            product =
                divided.get(i)
                    ? curves.quotient(product, factor)
                    : curves.product(product, factor);
          }
          return new Drawn(product, deviations.product(factors, divided));
        });
  }

  Value power(Value base, Rational exponent, Span span) {
    String what =
        exponent.isInteger()
            ? "a power of a value that is not constant"
            : "a power whose exponent is not an integer";
    return value(
        bend(List.of(base), what, span),
        span,
        () ->
            new Drawn(curves.power(curve(base), exponent), deviations.power(base, exponent)));
  }

  Value apply(UnivariateFunction function, Value argument, Span span) {
    return value(
        bend(List.of(argument), "'" + function.text() + "'", span),
        span,
        () ->
            new Drawn(
                curves.apply(function, curve(argument)), deviations.applied(function, argument)));
  }

  Value max(List<Value> operands, Span span) {
    return value(
        bend(operands),
        span,
        () -> new Drawn(curves.max(curvesOf(operands)), Deviations.largest(operands)));
  }

  Value min(List<Value> operands, Span span) {
    return value(
        bend(operands),
        span,
        () -> new Drawn(curves.min(curvesOf(operands)), Deviations.largest(operands)));
  }

  private List<Integer> curvesOf(List<Value> values) {
    return values.stream().map(this::curve).toList();
  }

  private int curve(Value value) {
    if (value instanceof Value.Curved curved) {
      return curved.curve();
    }
    return value instanceof Value.Wire wire
        ? curves.node(wire.node())
        : curves.constant(Scalars.number(value));
  }

  /** What bends a value, and who called the definition it stands in. */
  private record Bend(Span at, String what, String callers) {}

  /** Of an operation that bends nothing itself: curved as its operands are. */
  private static Bend bend(List<Value> operands) {
    return operands.stream()
        .filter(Value.Curved.class::isInstance)
        .map(Value.Curved.class::cast)
        .map(first -> new Bend(first.at(), first.what(), first.callers()))
        .findFirst()
        .orElseThrow();
  }

  /** Of an operation that bends its operands, unless one of them was curved before. */
  private Bend bend(List<Value> operands, String what, Span span) {
    return isAnyCurved(operands) ? bend(operands) : new Bend(span, what, trace.callers());
  }

  private Value value(Bend bend, Span span, Supplier<Drawn> drawing) {
    return checked(
        span,
        () -> {
          Drawn drawn = drawing.get();
          Deviation deviation = drawn.deviation();
          return curves
              .form(drawn.curve())
              .map(form -> linear(form, deviation))
              .orElseGet(
                  () ->
                      new Value.Curved(
                          drawn.curve(), bend.at(), bend.what(), bend.callers(), deviation));
        });
  }

  private Value linear(AffineForm form, Deviation deviation) {
    return form.isConstant()
        ? new Value.Constant(form.constant(), deviation)
        : new Value.Wire(builder.affine(form.terms(), form.constant()), deviation);
  }

  /** The piecewise linear value within the goal's tolerance of a curved one. */
  Value approximate(Value.Curved value, Goal goal, Span span) {
    return checked(
        span,
        () -> {
          Approximation found = Approximator.approximate(curves, value.curve(), goal);
          Deviation deviation = value.deviation().plus(Deviation.of(found.errorBound()));
          AffineForm form = builder.form(found.node());
          return form.isConstant()
              ? new Value.Constant(form.constant(), deviation)
              : new Value.Wire(found.node(), deviation);
        });
  }

  private Value checked(Span span, Supplier<Value> computation) {
    try {
      return computation.get();
    } catch (ApproximationException e) {
      return trace.fail(code(e.reason()), span, e.getMessage());
    }
  }

  private static Code code(ApproximationException.Reason reason) {
    return switch (reason) {
      case OUTSIDE_DOMAIN, TOLERANCE -> Code.OUT_OF_RANGE;
      case UNBOUNDED -> Code.NO_DOMAIN;
      case TOO_MANY_PIECES, TOO_LARGE -> Code.LIMIT;
    };
  }
}
