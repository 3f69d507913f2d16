package dev.circuitc.frontend;

import dev.circuitc.approximation.Goal;
import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Evaluates {@code e within tol}.
 *
 * <p>The outermost tolerance covers the whole expression to its left, what has tolerances of its own
 * included: those are not approximated apart, and so the errors of both need not be added. What must be
 * piecewise linear by itself stands apart: an {@code if}, and what is sorted or looked up in a table.
 */
final class Tolerances {
  private final Evaluator evaluator;
  private final Scalars scalars;
  private final Broadcast broadcast;
  private final CallTrace trace;
  private final Goal.Shape shape;
  private int open; // tolerances around the expression being evaluated

  Tolerances(Evaluator evaluator, Scalars scalars, CallTrace trace, Goal.Shape shape) {
    this.evaluator = evaluator;
    this.scalars = scalars;
    this.broadcast = evaluator.broadcast();
    this.trace = trace;
    this.shape = shape;
  }

  Value within(Expr.Within expr) {
    open++;
    Argument value = evaluator.argument(expr.value());
    open--;
    Optional<Rational> tolerance = tolerance(expr.tolerance());
    if (tolerance.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    return open > 0 && broadcast.isNumeric(value)
        ? value.value()
        : broadcast.apply(
            List.of(value), expr.span(), values -> near(values.get(0), tolerance.get(), expr));
  }

  /** Evaluates something that the tolerances around it do not cover. */
  <T> T apart(Supplier<T> evaluation) {
    int around = open;
    open = 0;
    T value = evaluation.get();
    open = around;
    return value;
  }

  private Value near(Value value, Rational tolerance, Expr.Within expr) {
    if (!(value instanceof Value.Curved curved)) {
      return value; // built exactly: within any tolerance
    }
    if (tolerance.bitLength() > Limits.TOLERANCE_BITS) {
      String message = "a tolerance of more than " + Limits.TOLERANCE_BITS + " bits";
      throw Budget.exceeded(expr.tolerance().span(), message);
    }
    Span span = expr.span();
    Goal goal = new Goal(tolerance, shape, Words.excerpt(span.text()), Optional.of(span.place()));
    return scalars.curved().approximate(curved, goal, span);
  }

  private Optional<Rational> tolerance(Expr expr) {
    Value tolerance = evaluator.evaluate(expr);
    if (tolerance instanceof Value.Constant constant && constant.number().signum() > 0) {
      return Optional.of(constant.number());
    }
    if (tolerance != Value.Failure.FAILURE) {
      trace.fail(Code.NOT_CONSTANT, expr.span(), "a tolerance must be a constant above 0");
    }
    return Optional.empty();
  }
}
