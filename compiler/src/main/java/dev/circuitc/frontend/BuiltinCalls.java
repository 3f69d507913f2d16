package dev.circuitc.frontend;

import dev.circuitc.approximation.NamedFunction;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Knot;
import java.util.List;
import java.util.Optional;

/** Applies the built-in functions. */
final class BuiltinCalls {
  private final Broadcast broadcast;
  private final Scalars scalars;
  private final Vectors vectors;
  private final Tables tables;
  private final CallTrace trace;

  BuiltinCalls(
      Broadcast broadcast, Scalars scalars, Vectors vectors, Tables tables, CallTrace trace) {
    this.broadcast = broadcast;
    this.scalars = scalars;
    this.vectors = vectors;
    this.tables = tables;
    this.trace = trace;
  }

  Value call(Builtin function, List<Argument> arguments, Span span) {
    return switch (function) {
      case RELU, ABS, POSITIVENESS, NEGATIVENESS, IDENTITY, NEGATION ->
          broadcast.apply(arguments, span, values -> ofOne(function, values.get(0), span));
      case CLAMP, SUBTRACTION, GREATERNESS ->
          broadcast.apply(arguments, span, values -> ofSeveral(function, values, span));
      case MIN, MAX -> extreme(function, arguments, span);
      case SUM, MEAN, LEN, SORT, MEDIAN -> ofVector(function, arguments.get(0), span);
      case KTH -> kth(arguments.get(0), arguments.get(1), span);
      case DOT -> dot(arguments.get(0), arguments.get(1), span);
      case PWL -> curve(arguments.get(0), arguments.get(1), span);
      case EXP, LOG, SQRT, SIN, COS, TANH, SIGMOID -> {
        NamedFunction named = NamedFunction.valueOf(function.name());
        yield broadcast.apply(
            arguments, span, values -> scalars.curved().apply(named, values.get(0), span));
      }
    };
  }

  private Value ofOne(Builtin function, Value value, Span span) {
    return switch (function) {
      case RELU, POSITIVENESS -> scalars.relu(value, span);
      case NEGATIVENESS -> scalars.negativeness(value, span);
      case ABS -> scalars.absolute(value, span);
      case NEGATION -> scalars.negative(value, span);
      case IDENTITY -> value;
      default -> throw new IllegalStateException("lowering: " + function + " takes no one scalar");
    };
  }

  private Value ofSeveral(Builtin function, List<Value> values, Span span) {
    return switch (function) {
      case CLAMP -> scalars.clamp(values.get(0), values.get(1), values.get(2), span);
      case SUBTRACTION -> scalars.minus(values.get(0), values.get(1), span);
      case GREATERNESS -> scalars.greaterness(values.get(0), values.get(1), span);
      case MAX -> scalars.max(values, span);
      case MIN -> scalars.min(values, span);
      default -> throw new IllegalStateException("lowering: " + function + " takes no scalars");
    };
  }

  private Value extreme(Builtin function, List<Argument> arguments, Span span) {
    Argument first = arguments.get(0);
    if (arguments.size() > 1) {
      return broadcast.apply(arguments, span, values -> ofSeveral(function, values, span));
    }
    if (!broadcast.isNumeric(first)) {
      return Value.Failure.FAILURE;
    }
    if (!(first.value() instanceof Value.Vector vector)) {
      return trace.fail(
          Code.WRONG_ARGUMENTS,
          span,
          "'" + function.text() + "' of one number, wanted two or more numbers or a vector");
    }
    return vector.entries().isEmpty()
        ? ofNothing(function, span)
        : ofSeveral(function, vector.entries(), span);
  }

  private Value ofNothing(Builtin function, Span span) {
    return trace.fail(
        Code.OUT_OF_RANGE, span, "'" + function.text() + "' of a vector without entries");
  }

  private Value ofVector(Builtin function, Argument argument, Span span) {
    if (vectors.entries(argument).isEmpty() || !broadcast.isNumeric(argument)) {
      return Value.Failure.FAILURE;
    }
    List<Value> entries = ((Value.Vector) argument.value()).entries();
    boolean ranked = function == Builtin.SORT || function == Builtin.MEDIAN;
    if (ranked && scalars.refusesCurved(entries)) {
      return Value.Failure.FAILURE;
    }
    return switch (function) {
      case LEN -> Vectors.constant(entries.size());
      case SUM -> vectors.sum(entries, span);
      case SORT -> vectors.sort(entries, span);
      case MEAN -> entries.isEmpty() ? ofNothing(function, span) : vectors.mean(entries, span);
      case MEDIAN -> entries.isEmpty() ? ofNothing(function, span) : vectors.median(entries, span);
      default -> throw new IllegalStateException("lowering: " + function + " takes no vector");
    };
  }

  private Value dot(Argument left, Argument right, Span span) {
    boolean known = vectors.entries(left).isPresent() & vectors.entries(right).isPresent();
    if (!known || !broadcast.isNumeric(left) || !broadcast.isNumeric(right)) {
      return Value.Failure.FAILURE;
    }
    List<Value> a = ((Value.Vector) left.value()).entries();
    List<Value> b = ((Value.Vector) right.value()).entries();
    return a.size() == b.size()
        ? vectors.dot(a, b, span)
        : trace.fail(
            Code.WRONG_TYPE,
            span,
            "vectors of " + a.size() + " and " + Words.count(b.size(), "entry")
                + " do not match, wanted equal lengths");
  }

  private Value kth(Argument vector, Argument rank, Span span) {
    if (vectors.entries(vector).isEmpty()
        || !broadcast.isNumeric(vector)
        || scalars.refusesCurved(((Value.Vector) vector.value()).entries())) {
      return Value.Failure.FAILURE;
    }
    return vectors.kth(((Value.Vector) vector.value()).entries(), rank, span);
  }

  private Value curve(Argument operand, Argument points, Span span) {
    Optional<List<Knot>> knots = tables.knots(points);
    return knots.isEmpty()
        ? Value.Failure.FAILURE
        : broadcast.apply(
            List.of(operand),
            span,
            values ->
                scalars.refusesCurved(values)
                    ? Value.Failure.FAILURE
                    : scalars.piecewiseLinear(values.get(0), knots.get(), span));
  }
}
