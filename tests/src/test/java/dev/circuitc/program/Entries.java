package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Arithmetic on the entries of vectors, written for these tests alone. */
final class Entries {
  private Entries() {}

  static List<Rational> combine(
      List<Rational> a, List<Rational> b, BinaryOperator<Rational> operator) {
    int length = a.size() == 1 ? b.size() : a.size();
    return IntStream.range(0, length)
        .mapToObj(i -> operator.apply(a.get(a.size() == 1 ? 0 : i), b.get(b.size() == 1 ? 0 : i)))
        .toList();
  }

  static Rational sum(List<Rational> entries) {
    Rational sum = Rational.ZERO;
    for (Rational entry : entries) {
      sum = sum.plus(entry);
    }
    return sum;
  }

  static Rational largest(List<Rational> entries) {
    return sorted(entries).get(entries.size() - 1);
  }

  static Rational smallest(List<Rational> entries) {
    return sorted(entries).get(0);
  }

  static Rational mean(List<Rational> entries) {
    return sum(entries).dividedBy(Rational.of(entries.size()));
  }

  static List<Rational> sorted(List<Rational> entries) {
    Rational[] array = entries.toArray(Rational[]::new);
    Arrays.sort(array);
    return List.of(array);
  }

  static Rational median(List<Rational> entries) {
    List<Rational> sorted = sorted(entries);
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : sorted.get(upper - 1).plus(sorted.get(upper)).dividedBy(Rational.TWO);
  }

  static Rational relu(Rational x) {
    return x.signum() > 0 ? x : Rational.ZERO;
  }

  static Rational clamp(Rational x, Rational low, Rational high) {
    Rational raised = x.compareTo(low) < 0 ? low : x;
    return raised.compareTo(high) > 0 ? high : raised;
  }

  static List<Rational> joined(List<Term> terms, Names names) {
    List<Rational> all = new ArrayList<>();
    terms.forEach(term -> all.addAll(term.at(names)));
    return List.copyOf(all);
  }
}
