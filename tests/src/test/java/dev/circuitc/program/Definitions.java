package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes constants and definitions, some of which call themselves, and makes them known. */
final class Definitions {
  private final Draw draw;
  private final Numbers numbers;
  private final Library library;
  private final Expressions expressions;

  Definitions(Draw draw, Numbers numbers, Library library, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.library = library;
    this.expressions = expressions;
  }

  /** One definition, or some that belong together. */
  List<String> write(String name) {
    return draw.any(
        () -> constant(name),
        () -> constant(name),
        () -> vector(name),
        () -> function(name),
        () -> function(name),
        () -> function(name),
        () -> recursion(name),
        () -> circle(name),
        () -> overSlices(name));
  }

  private List<String> constant(String name) {
    Term value = numbers.constant(Scope.EMPTY);
    library.add(new Library.Constant(name, value.at(Names.NONE)));
    return List.of("const " + name + draw.gap() + "= " + value.text());
  }

  private List<String> vector(String name) {
    Term value = numbers.constants(Scope.EMPTY, draw.between(2, 3));
    library.add(new Library.Constant(name, value.at(Names.NONE)));
    return List.of("const " + name + " =" + draw.gap() + value.text());
  }

  private List<String> function(String name) {
    List<String> parameters = Stream.of("a", "b", "c").limit(draw.between(1, 3)).toList();
    List<Integer> lengths =
        parameters.stream().map(p -> draw.once(4) ? draw.between(1, 3) : 0).toList();
    Scope scope = Scope.EMPTY;
    for (int i = 0; i < parameters.size(); i++) {
      scope = scope.with(parameters.get(i), lengths.get(i));
    }
    int length = draw.once(4) ? draw.between(1, 3) : 0;
    draw.refuel(8);
    int before = draw.curves();
    Term body = expressions.of(2, scope, length);
    int cost = 8 - Math.max(0, draw.fuel());
    library.add(
        new Library.Function(
            name, parameters, lengths, length, cost, draw.curves() > before, body.value()));
    return List.of(
        "def " + name + "(" + String.join("," + draw.gap(), parameters) + ") = " + body.text());
  }

  /** A step done so many times: the recursion ends on a constant. */
  private List<String> recursion(String name) {
    draw.refuel(4);
    Term step = draw.straight(() -> expressions.scalar(1, Scope.EMPTY.with("x", 0)));
    int times = draw.between(0, 3);
    String inner = "more_" + name;
    String text =
        "def %s(n, x) = if n <= 0 then x else %s(n - 1, %s)".formatted(inner, inner, step.text());
    return known(name, "%s(%d, x)".formatted(inner, times), text, x -> {
      Rational value = x;
      for (int i = 0; i < times; i++) {
        value = step.number(Names.NONE.with("x", List.of(value)));
      }
      return value;
    });
  }

  /** Two that call each other. */
  private List<String> circle(String name) {
    int times = draw.between(0, 4);
    String there = "there_" + name;
    String back = "back_" + name;
    String text =
        "def %s(n, x) = if n <= 0 then x else %s(n - 1, 1 - x)\n".formatted(there, back)
            + "def %s(n, x) = if n > 0 then %s(n - 1, |x|) else -x".formatted(back, there);
    return known(name, "%s(%d, x)".formatted(there, times), text, x -> {
      Rational value = x;
      for (int i = 0; i < times; i++) {
        value = i % 2 == 0 ? Rational.ONE.minus(value) : value.abs();
      }
      return times % 2 == 0 ? value : value.negate();
    });
  }

  private interface Scalar {
    Rational of(Rational x);
  }

  private List<String> known(String name, String call, String text, Scalar value) {
    library.add(
        new Library.Function(
            name, List.of("x"), List.of(0), 0, 6, false,
            names -> List.of(value.of(names.get("x").get(0)))));
    return List.of(text, "def " + name + "(x) = " + call);
  }

  /** Each entry or the smallest before it, whichever is larger, summed by taking slices apart. */
  private List<String> overSlices(String name) {
    String inner = "rest_" + name;
    int length = draw.between(1, 3);
    String text =
        "def %s(v, n) = if n < 2 then 0 else %s(v[0..n-2], n - 1) + max(v[n - 1], min(v[0..n-2]))"
            .formatted(inner, inner);
    library.add(
        new Library.Function(
            name, List.of("v"), List.of(length), 0, 9, false, names -> List.of(rest(names.get("v")))));
    return List.of(text, "def " + name + "(v) = " + inner + "(v, len(v))");
  }

  private static Rational rest(List<Rational> entries) {
    List<Rational> parts = new ArrayList<>();
    IntStream.range(1, entries.size())
        .forEach(i -> parts.add(entries.get(i).max(Entries.smallest(entries.subList(0, i)))));
    return Entries.sum(parts);
  }
}
