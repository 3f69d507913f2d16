package dev.circuitc.meaning;

import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/** The built-in functions, as the reference of the language says them. */
final class BuiltinMeaning {
  private BuiltinMeaning() {}

  static Quantity of(String function, List<Quantity> arguments) {
    Quantity first = arguments.get(0);
    return switch (function) {
      case "relu", "positiveness" -> first.map(BuiltinMeaning::positive);
      case "negativeness" -> first.map(x -> positive(x.negate()));
      case "abs" -> first.map(Dfp::abs);
      case "identity" -> first;
      case "negation" -> first.map(Dfp::negate);
      case "subtraction" -> first.with(arguments.get(1), Dfp::subtract);
      case "greaterness" ->
          first.with(arguments.get(1), (a, b) -> positive(a.subtract(b)));
      case "max" -> all(arguments, BuiltinMeaning::larger);
      case "min" -> all(arguments, BuiltinMeaning::smaller);
      case "clamp" ->
          first
              .with(arguments.get(1), BuiltinMeaning::larger)
              .with(arguments.get(2), BuiltinMeaning::smaller);
      case "len" -> Quantity.scalar(number(first, first.entries().size()));
      case "sum" -> Quantity.scalar(sum(first.entries(), first));
      case "mean" ->
          Quantity.scalar(sum(first.entries(), first).divide(first.entries().size()));
      case "dot" ->
          Quantity.scalar(sum(first.with(arguments.get(1), Dfp::multiply).entries(), first));
      case "sort" -> Quantity.vector(sorted(first));
      case "median" -> Quantity.scalar(median(sorted(first)));
      case "kth" -> Quantity.scalar(sorted(first).get(arguments.get(1).integer()));
      default -> first.map(x -> Decimals.apply(function, x));
    };
  }

  private static Dfp number(Quantity like, int value) {
    return like.entries().get(0).newInstance(value);
  }

  static Dfp positive(Dfp x) {
    return larger(x, x.getZero());
  }

  static Dfp larger(Dfp a, Dfp b) {
    return a.greaterThan(b) ? a : b;
  }

  static Dfp smaller(Dfp a, Dfp b) {
    return a.lessThan(b) ? a : b;
  }

  private interface Choice extends java.util.function.BinaryOperator<Dfp> {}

  /** Of the entries of one vector, or of several arguments entry by entry. */
  private static Quantity all(List<Quantity> arguments, Choice choice) {
    return arguments.size() == 1
        ? Quantity.scalar(arguments.get(0).entries().stream().reduce(choice).orElseThrow())
        : arguments.stream().reduce((a, b) -> a.with(b, choice)).orElseThrow();
  }

  private static Dfp sum(List<Dfp> entries, Quantity like) {
    return entries.stream().reduce(like.entries().get(0).getZero(), Dfp::add);
  }

  private static List<Dfp> sorted(Quantity vector) {
    return vector.entries().stream()
        .sorted((a, b) -> a.lessThan(b) ? -1 : a.greaterThan(b) ? 1 : 0)
        .toList();
  }

  private static Dfp median(List<Dfp> sorted) {
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : sorted.get(upper - 1).add(sorted.get(upper)).divide(2);
  }
}
