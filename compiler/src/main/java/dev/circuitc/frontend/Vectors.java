package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.math.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is done with vectors as such: making, indexing, slicing, adding up. */
final class Vectors {
  private final Scalars scalars;
  private final CallTrace trace;
  private final Budget budget;

  Vectors(Scalars scalars, CallTrace trace, Budget budget) {
    this.scalars = scalars;
    this.trace = trace;
    this.budget = budget;
  }

  static Value constant(long number) {
    return new Value.Constant(Rational.of(number));
  }

  /** A vector of numbers, or a table where the entries are points. */
  Value of(List<Argument> entries, Span span) {
    budget.checkEntries(entries.size(), span);
    List<Value> values = new ArrayList<>(entries.size());
    List<Value.Point> points = new ArrayList<>();
    for (Argument entry : entries) {
      if (entry.value() instanceof Value.Point point) {
        points.add(point);
      }
    }
    if (!points.isEmpty() && points.size() == entries.size()) {
      return new Value.Table(points);
    }
    entries.forEach(entry -> values.add(checkedEntry(entry)));
    return new Value.Vector(values);
  }

  private Value checkedEntry(Argument entry) {
    Value value = entry.value();
    if (value.isNumber()) {
      return value;
    }
    if (value != Value.Failure.FAILURE) {
      String nested = value instanceof Value.Vector ? ": vectors do not nest" : "";
      trace.fail(
          Code.WRONG_TYPE,
          entry.span(),
          "an entry must be a number, not " + value.kind() + nested);
    }
    return Value.Failure.FAILURE;
  }

  Value entry(Argument vector, Argument index) {
    Optional<List<Value>> entries = entries(vector);
    Optional<Long> position = integer(index, "an index");
    if (entries.isEmpty() || position.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    int length = entries.get().size();
    return position.get() >= 0 && position.get() < length
        ? entries.get().get(position.get().intValue())
        : outOfRange("index", index, position.get(), length);
  }

  private Value outOfRange(String noun, Argument found, long position, int length) {
    String wanted = length == 0 ? "the vector has no entries" : "wanted 0 to " + (length - 1);
    return trace.fail(
        Code.OUT_OF_RANGE, found.span(), noun + " " + position + " is out of range, " + wanted);
  }

  /** The entries from first to last, both included; none where last is first - 1. */
  Value slice(Argument vector, Argument first, Argument last) {
    Optional<List<Value>> entries = entries(vector);
    Range range = range(first, last, first.span().to(last.span()));
    if (entries.isEmpty() || !range.isKnown()) {
      return Value.Failure.FAILURE;
    }
    int length = entries.get().size();
    if (range.first() < 0 || range.first() > length) {
      return outOfRange("index", first, range.first(), length);
    }
    if (range.last() >= length) {
      return outOfRange("index", last, range.last(), length);
    }
    return new Value.Vector(entries.get().subList((int) range.first(), (int) range.last() + 1));
  }

  /** A range of integers; unknown where its ends are none or it runs backwards, which is reported. */
  Range range(Argument first, Argument last, Span span) {
    Optional<Long> from = integer(first, "the start of a range");
    Optional<Long> to = integer(last, "the end of a range");
    if (from.isEmpty() || to.isEmpty()) {
      return Range.UNKNOWN;
    }
    if (to.get() < from.get() - 1) {
      trace.fail(
          Code.OUT_OF_RANGE, span, "the range " + from.get() + ".." + to.get() + " runs backwards");
      return Range.UNKNOWN;
    }
    budget.checkEntries(to.get() - from.get() + 1, span);
    return new Range(from.get(), to.get(), true);
  }

  /** A constant integer; empty where it is none, which is reported. */
  Optional<Long> integer(Argument argument, String what) {
    if (argument.value() instanceof Value.Constant constant && constant.number().isInteger()) {
      BigInteger integer = constant.number().numerator();
      if (integer.bitLength() < 62) {
        return Optional.of(integer.longValue());
      }
    }
    if (argument.value() != Value.Failure.FAILURE) {
      String message = what + " must be a constant integer, not " + found(argument);
      trace.fail(Code.NOT_CONSTANT, argument.span(), message);
    }
    return Optional.empty();
  }

  private static String found(Argument argument) {
    return argument.value() instanceof Value.Constant constant
        ? Words.quoted(constant.number().toString())
        : argument.value() instanceof Value.Wire
            ? "a value that depends on the inputs"
            : argument.value().kind();
  }

  /** The entries of a vector; empty where it is none, which is reported. */
  Optional<List<Value>> entries(Argument argument) {
    if (argument.value() instanceof Value.Vector vector) {
      return Optional.of(vector.entries());
    }
    if (argument.value() != Value.Failure.FAILURE) {
      String message = "found " + argument.value().kind() + ", wanted a vector";
      trace.fail(Code.WRONG_TYPE, argument.span(), message);
    }
    return Optional.empty();
  }

  Value sum(List<Value> entries, Span span) {
    return scalars.sum(entries, Collections.nCopies(entries.size(), false), span);
  }

  Value mean(List<Value> entries, Span span) {
    Value length = constant(entries.size());
    return scalars.product(List.of(sum(entries, span), length), List.of(false, true), span);
  }

  Value dot(List<Value> left, List<Value> right, Span span) {
    List<Value> products = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      Value product =
          scalars.product(List.of(left.get(i), right.get(i)), List.of(false, false), span);
      if (product == Value.Failure.FAILURE) {
        return product;
      }
      products.add(product);
    }
    return sum(products, span);
  }

  Value sort(List<Value> entries, Span span) {
    return new Value.Vector(
        scalars.sorted(entries, IntStream.range(0, entries.size()).boxed().toList(), span));
  }

  /** The k-th smallest entry, counted from 0. */
  Value kth(List<Value> entries, Argument k, Span span) {
    Optional<Long> rank = integer(k, "a rank");
    if (rank.isEmpty()) {
      return Value.Failure.FAILURE;
    }
    return rank.get() >= 0 && rank.get() < entries.size()
        ? scalars.sorted(entries, List.of(rank.get().intValue()), span).get(0)
        : outOfRange("rank", k, rank.get(), entries.size());
  }

  /** The middle entry, or the mean of the middle two. */
  Value median(List<Value> entries, Span span) {
    int upper = entries.size() / 2;
    if (entries.size() % 2 == 1) {
      return scalars.sorted(entries, List.of(upper), span).get(0);
    }
    return mean(scalars.sorted(entries, List.of(upper - 1, upper), span), span);
  }
}
