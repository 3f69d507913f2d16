package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates conditions and the choices made by them; what is constant is decided at once. */
final class Conditions {
  private final Evaluator evaluator;
  private final Scalars scalars;
  private final CallTrace trace;
  private final Choices choices;

  Conditions(Evaluator evaluator, Scalars scalars, CallTrace trace, Choices choices) {
    this.evaluator = evaluator;
    this.scalars = scalars;
    this.trace = trace;
    this.choices = choices;
  }

  /** A constant condition evaluates only the branch it chooses. */
  Value choice(Expr.If expr) {
    Optional<Value> condition = condition(expr.condition());
    if (condition.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    if (condition.get() instanceof Value.Truth truth) {
      return evaluator.evaluate(truth.holds() ? expr.chosen() : expr.otherwise());
    }
    return choices.choice(expr, ((Value.Condition) condition.get()).node());
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
    Argument left = evaluator.argument(expr.left());
    Argument right = evaluator.argument(expr.right());
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
        ? new Value.Truth(holds(expr.comparator(), constant.number().signum()))
        : new Value.Condition(scalars.node(difference));
  }

  private static boolean holds(Expr.Comparator comparator, int sign) {
    return switch (comparator) {
      case LESS, GREATER -> sign > 0;
      case LESS_EQUAL, GREATER_EQUAL -> sign >= 0;
    };
  }

  private boolean isScalar(Argument argument) {
    Value value = argument.value();
    boolean scalar = value instanceof Value.Constant || value instanceof Value.Wire;
    if (!scalar && value != Value.Failure.FAILURE) {
      String message = "found " + value.kind() + ", wanted a number: numbers are compared";
      trace.fail(Code.WRONG_TYPE, argument.span(), message);
    }
    return scalar;
  }

  /** A constant part decides or drops out; parts after the one that decides are not evaluated. */
  Value junction(Expr.Junction expr) {
    List<Value> nodes = new ArrayList<>();
    for (Expr part : expr.conditions()) {
      Optional<Value> value = condition(part);
      if (value.isEmpty()) {
        return Value.Failure.FAILURE;
      }
      if (value.get() instanceof Value.Condition condition) {
        nodes.add(new Value.Wire(condition.node()));
      } else if (((Value.Truth) value.get()).holds() != expr.all()) {
        return value.get();
      }
    }
    return nodes.isEmpty() ? new Value.Truth(expr.all()) : joined(expr, nodes);
  }

  private Value joined(Expr.Junction expr, List<Value> nodes) {
    Value joined =
        expr.all() ? scalars.min(nodes, expr.span()) : scalars.max(nodes, expr.span());
    return new Value.Condition(scalars.node(joined));
  }

  Value not(Expr.Not expr) {
    Optional<Value> value = condition(expr.condition());
    if (value.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    if (value.get() instanceof Value.Truth truth) {
      return new Value.Truth(!truth.holds());
    }
    Value node = new Value.Wire(((Value.Condition) value.get()).node());
    return new Value.Condition(scalars.node(scalars.negative(node, expr.span())));
  }
}
