package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Applies a function of scalars to vectors, entry by entry; a scalar beside them spreads. */
final class Broadcast {
  /** A function of scalars, each a constant or a wire. */
  interface ScalarFunction {
    Value apply(List<Value> scalars);
  }

  private static final int NO_VECTOR = -1;
  private static final int MISFIT = -2;

  private final CallTrace trace;
  private final Budget budget;

  Broadcast(CallTrace trace, Budget budget) {
    this.trace = trace;
    this.budget = budget;
  }

  Value apply(List<Argument> arguments, Span span, ScalarFunction function) {
    int length = length(arguments, span);
    if (length == MISFIT) {
      return Value.Failure.FAILURE;
    }
    if (length == NO_VECTOR) {
      return function.apply(entries(arguments, 0));
    }
    budget.checkEntries((long) length * arguments.size(), span);
    List<Value> results = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      results.add(function.apply(entries(arguments, i)));
    }
    return new Value.Vector(results);
  }

  private int length(List<Argument> arguments, Span span) {
    int length = NO_VECTOR;
    for (Argument argument : arguments) {
      if (!isNumeric(argument)) {
        return MISFIT;
      }
      if (argument.value() instanceof Value.Vector vector) {
        int own = vector.entries().size();
        if (length != NO_VECTOR && own != length) {
          trace.fail(
              Code.WRONG_TYPE,
              span,
              "vectors of " + length + " and " + Words.count(own, "entry")
                  + " do not match, wanted equal lengths");
          return MISFIT;
        }
        length = own;
      }
    }
    return length;
  }

  /** Whether a value is a number or a vector; reports it where it is neither. */
  boolean isNumeric(Argument argument) {
    Value value = argument.value();
    if (value.isNumber()) {
      return true;
    }
    if (value instanceof Value.Vector vector) {
      return !vector.entries().contains(Value.Failure.FAILURE);
    }
    if (value != Value.Failure.FAILURE) {
      String message = "found " + value.kind() + ", wanted a number or a vector";
      trace.fail(Code.WRONG_TYPE, argument.span(), message);
    }
    return false;
  }

  private static List<Value> entries(List<Argument> arguments, int index) {
    List<Value> entries = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      entries.add(
          argument.value() instanceof Value.Vector vector
              ? vector.entries().get(index)
              : argument.value());
    }
    return entries;
  }
}
