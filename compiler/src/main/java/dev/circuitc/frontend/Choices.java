package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.decide.Condition;
import dev.circuitc.decide.Decision;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
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
  private final CallTrace trace;
  private final List<Condition> region = new ArrayList<>(); // the branches around, outermost first

  Choices(Evaluator evaluator, CircuitBuilder builder, Broadcast broadcast, CallTrace trace) {
    this.evaluator = evaluator;
    this.builder = builder;
    this.broadcast = broadcast;
    this.trace = trace;
  }

  /**
   * @param t the node that is positive where the condition holds
   */
  Value choice(Expr.If expr, int t) {
    Optional<Rational> width = expr.ramp().flatMap(ramp -> width(ramp));
    if (expr.ramp().isPresent() && width.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    Argument chosen = branch(expr.chosen(), t, true);
    Argument otherwise = branch(expr.otherwise(), t, false);
    return broadcast.apply(
        List.of(chosen, otherwise),
        expr.span(),
        pair ->
            width.isPresent()
                ? ramp(expr, t, new Branches(node(pair.get(0)), node(pair.get(1))), width.get())
                : exact(expr, t, new Branches(node(pair.get(0)), node(pair.get(1)))));
  }

  /** The nodes of e and f in "if t then e else f". */
  private record Branches(int chosen, int otherwise) {}

  private Argument branch(Expr expr, int t, boolean above) {
    region.add(Choice.side(t, above));
    Argument value = evaluator.argument(expr);
    region.remove(region.size() - 1);
    return value;
  }

  private int node(Value scalar) {
    return scalar instanceof Value.Wire wire
        ? wire.node()
        : builder.constant(((Value.Constant) scalar).number());
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
        .<Value>map(Value.Wire::new)
        .orElseGet(() -> noCircuit(expr));
  }

  private Value ramp(Expr.If expr, int t, Branches branches, Rational width) {
    return new ChoiceBuilder(builder, new Choice(builder, region), t, expr.span().place())
        .ramp(branches.chosen(), branches.otherwise(), width)
        .<Value>map(Value.Wire::new)
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
