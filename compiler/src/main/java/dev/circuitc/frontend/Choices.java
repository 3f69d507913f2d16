package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.decide.Condition;
import dev.circuitc.decide.Decision;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lowers an {@code if} whose condition depends on the inputs, once it is proved continuous. */
final class Choices {
  private static final int SHOWN = 8; // coordinates of a point in a message

  private final Evaluator evaluator;
  private final CircuitBuilder builder;
  private final Broadcast broadcast;
  private final Scalars scalars;
  private final CallTrace trace;
  private final List<Condition> region = new ArrayList<>(); // the branches around, outermost first

  Choices(
      Evaluator evaluator,
      CircuitBuilder builder,
      Broadcast broadcast,
      Scalars scalars,
      CallTrace trace) {
    this.evaluator = evaluator;
    this.builder = builder;
    this.broadcast = broadcast;
    this.scalars = scalars;
    this.trace = trace;
  }

  Value choice(Expr.If expr, Value.Condition condition) {
    int t = condition.node();
    Optional<Rational> width = expr.ramp().flatMap(ramp -> width(ramp));
    if (expr.ramp().isPresent() && width.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    Argument chosen = branch(expr.chosen(), Choice.taken(t));
    Argument otherwise =
        branch(expr.otherwise(), Choice.atMost(t, width.orElse(Rational.ZERO)));
    return broadcast.apply(
        List.of(chosen, otherwise),
        expr.span(),
        pair -> {
          if (scalars.refusesCurved(pair)) {
            return Value.Failure.FAILURE;
          }
          Branches branches = new Branches(scalars.node(pair.get(0)), scalars.node(pair.get(1)));
          Value value =
              width.isPresent()
                  ? ramp(expr, t, branches, width.get())
                  : exact(expr, t, branches);
          return value instanceof Value.Wire wire
              ? new Value.Wire(wire.node(), deviation(condition, pair))
              : value;
        });
  }

  /** Where the condition is not exact, the branch that is taken may not be the one that is meant. */
  private static Deviation deviation(Value.Condition condition, List<Value> branches) {
    return condition.deviation().isExact() ? Deviations.largest(branches) : Deviation.UNKNOWN;
  }

  /**
   * A ramp whose condition is constant: the branches in the proportion it says; a branch without a part
   * in it is not evaluated.
   *
   * @param margin the t of t > 0
   */
  Value mixed(Expr.If expr, Rational margin) {
    Optional<Rational> width = expr.ramp().flatMap(ramp -> width(ramp));
    if (width.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    Rational share = margin.dividedBy(width.get());
    if (share.signum() <= 0 || share.compareTo(Rational.ONE) >= 0) {
      return evaluator.evaluate(share.signum() <= 0 ? expr.otherwise() : expr.chosen());
    }
    List<Argument> branches =
        List.of(evaluator.argument(expr.chosen()), evaluator.argument(expr.otherwise()));
    return broadcast.apply(
        branches,
        expr.span(),
        pair -> {
          Value difference = scalars.minus(pair.get(0), pair.get(1), expr.span());
          Value part = scalars.times(difference, share, expr.span());
          return scalars.plus(pair.get(1), part, expr.span());
        });
  }

  /** The nodes of e and f in "if t then e else f". */
  private record Branches(int chosen, int otherwise) {}

  private Argument branch(Expr expr, Condition where) {
    region.add(where);
    Value value = evaluator.tolerances().apart(() -> evaluator.evaluate(expr));
    region.remove(region.size() - 1);
    return new Argument(value, expr.span());
  }

  private Optional<Rational> width(Expr ramp) {
    Value value = evaluator.evaluate(ramp);
    if (value instanceof Value.Constant constant && constant.number().signum() > 0) {
      return Optional.of(constant.number());
    }
    if (value != Value.Failure.FAILURE) {
      String found =
          value instanceof Value.Constant constant
              ? Words.quoted(constant.number().toString())
              : "a value that depends on the inputs";
      trace.fail(
          Code.NOT_CONSTANT, ramp.span(), "the width of a ramp must be a positive constant, not " + found);
    }
    return Optional.empty();
  }

  private Value exact(Expr.If expr, int t, Branches branches) {
    Choice choice = new Choice(builder, region);
    if (branches.chosen() == branches.otherwise()) {
      return new Value.Wire(branches.chosen());
    }
    Decision decision =
        choice.isContinuous(t, List.of(branches.chosen()), List.of(branches.otherwise()));
    if (decision instanceof Decision.Refuted refuted) {
      return jump(expr, branches, refuted.point());
    }
    if (decision instanceof Decision.Undecided undecided) {
      return trace.fail(
          Code.LIMIT,
          expr.span(),
          "whether this 'if' is continuous could not be decided: " + undecided.reason());
    }
    return new ChoiceBuilder(builder, choice, t, expr.span().place())
        .build(branches.chosen(), branches.otherwise())
        .<Value>map(node -> new Value.Wire(node))
        .orElseGet(() -> noCircuit(expr));
  }

  private Value ramp(Expr.If expr, int t, Branches branches, Rational width) {
    return new ChoiceBuilder(builder, new Choice(builder, region), t, expr.span().place())
        .ramp(branches.chosen(), branches.otherwise(), width)
        .<Value>map(node -> new Value.Wire(node))
        .orElseGet(() -> noCircuit(expr));
  }

  private Value noCircuit(Expr.If expr) {
    return trace.fail(
        Code.LIMIT,
        expr.span(),
        "no circuit was found for this 'if': its branches differ without bound while the condition "
            + "stays near its border",
        "declare domains for the inputs");
  }

  private Value jump(Expr.If expr, Branches branches, List<Rational> point) {
    List<Output> outputs =
        List.of(new Output("then", branches.chosen()), new Output("else", branches.otherwise()));
    List<Rational> values = new Interpreter(builder.build(outputs)).evaluate(point);
    Rational height = values.get(0).minus(values.get(1)).abs();
    return trace.fail(
        Code.NOT_CONTINUOUS,
        expr.span(),
        "this 'if' jumps by %s at %s: 'then' gives %s, 'else' gives %s"
            .formatted(height, text(point), values.get(0), values.get(1)),
        "'if .. ramp w then ..' makes any choice continuous");
  }

  private String text(List<Rational> point) {
    List<InputVariable> inputs = builder.inputs();
    String shown =
        IntStream.range(0, Math.min(SHOWN, point.size()))
            .mapToObj(i -> inputs.get(i).name() + " = " + point.get(i))
            .collect(Collectors.joining(", "));
    return point.size() > SHOWN ? shown + ", .." : shown;
  }
}
