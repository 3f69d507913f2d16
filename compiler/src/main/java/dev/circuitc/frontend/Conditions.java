package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates conditions and the choices made by them; what is constant is decided at once. */
final class Conditions {
  private final Evaluator evaluator;
  private final Scalars scalars;
  private final CallTrace trace;
  private final Choices choices;
  private boolean ramped; // the condition of a ramp is being evaluated

  Conditions(Evaluator evaluator, Scalars scalars, CallTrace trace, Choices choices) {
    this.evaluator = evaluator;
    this.scalars = scalars;
    this.trace = trace;
    this.choices = choices;
  }

  /** A constant condition evaluates only the branch it chooses. */
  Value choice(Expr.If expr) {
    boolean outer = ramped;
    ramped = expr.ramp().isPresent();
    Optional<Value> condition = condition(expr.condition());
    ramped = outer;
    if (condition.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    if (condition.get() instanceof Value.Condition unknown) {
      return choices.choice(expr, unknown);
    }
    Value.Truth truth = (Value.Truth) condition.get();
    return expr.ramp().isPresent()
        ? choices.mixed(expr, truth.margin())
        : evaluator.evaluate(truth.holds() ? expr.chosen() : expr.otherwise());
  }

  /** The value of a condition; empty where it is none, which is reported. */
  private Optional<Value> condition(Expr expr) {
    Value value = evaluator.evaluate(expr);
    if (value instanceof Value.Truth || value instanceof Value.Condition) {
      return Optional.of(value);
    }
    if (value != Value.Failure.FAILURE) {
      String message = "found " + value.kind() + ", wanted a condition such as x > 0";
      trace.fail(Code.WRONG_TYPE, expr.span(), message);
    }
    return Optional.empty();
  }

  Value comparison(Expr.Comparison expr) {
    Argument left = evaluator.tolerances().apart(() -> evaluator.argument(expr.left()));
    Argument right = evaluator.tolerances().apart(() -> evaluator.argument(expr.right()));
    boolean fits = isScalar(left) & isScalar(right);
    if (!fits) {
      return Value.Failure.FAILURE;
    }
    boolean less =
        expr.comparator() == Expr.Comparator.LESS
            || expr.comparator() == Expr.Comparator.LESS_EQUAL;
    Value larger = less ? right.value() : left.value();
    Value smaller = less ? left.value() : right.value();
    Value difference = scalars.minus(larger, smaller, expr.span());
    return difference instanceof Value.Constant constant
        ? truth(expr.comparator(), constant.number())
        : new Value.Condition(scalars.node(difference), difference.deviation());
  }

  private static Value truth(Expr.Comparator comparator, Rational margin) {
    boolean holds =
        switch (comparator) {
          case LESS, GREATER -> margin.signum() > 0;
          case LESS_EQUAL, GREATER_EQUAL -> margin.signum() >= 0;
        };
    return new Value.Truth(holds, margin);
  }

  private boolean isScalar(Argument argument) {
    Value value = argument.value();
    if (scalars.refusesCurved(List.of(value))) {
      return false;
    }
    boolean scalar = value instanceof Value.Constant || value instanceof Value.Wire;
    if (!scalar && value != Value.Failure.FAILURE) {
      String message = "found " + value.kind() + ", wanted a number: numbers are compared";
      trace.fail(Code.WRONG_TYPE, argument.span(), message);
    }
    return scalar;
  }

  /**
   * A constant part decides, and parts after it are not evaluated; in the condition of a ramp, where
   * how far t reaches matters, all parts count.
   */
  Value junction(Expr.Junction expr) {
    List<Value> nodes = new ArrayList<>();
    Optional<Value.Truth> constant = Optional.empty();
    for (Expr part : expr.conditions()) {
      Optional<Value> value = condition(part);
      if (value.isEmpty()) {
        return Value.Failure.FAILURE;
      }
      if (value.get() instanceof Value.Condition condition) {
        nodes.add(new Value.Wire(condition.node(), condition.deviation()));
      } else {
        Value.Truth truth = (Value.Truth) value.get();
        if (truth.holds() != expr.all() && !ramped) {
          return truth;
        }
        constant = Optional.of(constant.map(other -> joined(expr, other, truth)).orElse(truth));
      }
    }
    return nodes.isEmpty() ? constant.orElseThrow() : joined(expr, nodes, constant);
  }

  private static Value.Truth joined(Expr.Junction expr, Value.Truth a, Value.Truth b) {
    boolean first = expr.all() == a.margin().compareTo(b.margin()) < 0;
    return first ? a : b;
  }

  private Value joined(
      Expr.Junction expr, List<Value> nodes, Optional<Value.Truth> constant) {
    if (ramped) {
      constant.ifPresent(truth -> nodes.add(Scalars.constant(truth.margin())));
    }
    Value joined =
        expr.all() ? scalars.min(nodes, expr.span()) : scalars.max(nodes, expr.span());
    return new Value.Condition(scalars.node(joined), joined.deviation());
  }

  Value not(Expr.Not expr) {
    Optional<Value> value = condition(expr.condition());
    if (value.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    if (value.get() instanceof Value.Truth truth) {
      return new Value.Truth(!truth.holds(), truth.margin().negate());
    }
    Value.Condition condition = (Value.Condition) value.get();
    Value t = new Value.Wire(condition.node(), condition.deviation());
    return new Value.Condition(
        scalars.node(scalars.negative(t, expr.span())), condition.deviation());
  }
}
