package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/** Writes comprehensions and folds. */
final class Loops {
  private final Draw draw;
  private final Numbers numbers;
  private final Expressions expressions;

  Loops(Draw draw, Numbers numbers, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.expressions = expressions;
  }

  Term comprehension(int depth, Scope scope, int length) {
    String name = "i" + depth;
    int first = draw.once(3) ? draw.between(-2, 2) : 0;
    Scope.Counter counter = new Scope.Counter(first, first + length - 1);
    Scope inner = scope.counting(name, counter);
    Term entry = draw.copied(length, () -> expressions.scalar(depth - 1, inner));
    return Term.vector(
        "[" + entry.text() + " for " + range(name, counter) + "]",
        names -> {
          List<Rational> entries = new ArrayList<>();
          for (int i = counter.first(); i <= counter.last(); i++) {
            entries.add(entry.number(names.with(name, List.of(Rational.of(i)))));
          }
          return entries;
        });
  }

  private String range(String name, Scope.Counter counter) {
    String last = draw.once(4) ? counter.last() + 1 + " - 1" : "" + counter.last();
    return name + " in " + counter.first() + ".." + last;
  }

  /** A fold of up to three steps over a scalar or a vector. */
  Term fold(int depth, Scope scope, int length) {
    String accumulator = "s" + depth;
    String name = "j" + depth;
    int first = draw.between(-1, 1);
    Scope.Counter counter = new Scope.Counter(first, first + draw.between(0, 2));
    int times = counter.last() - counter.first() + 1;
    Term start =
        length == 0 && draw.once(2)
            ? numbers.constant(scope)
            : expressions.of(depth - 1, scope, length);
    Scope inner = scope.with(accumulator, length).counting(name, counter);
    Term step = draw.copied(times, () -> expressions.of(depth - 1, inner, length));
    String text =
        "fold(%s = %s for %s: %s)"
            .formatted(accumulator, start.text(), range(name, counter), step.text());
    return Term.vector(
        text,
        names -> {
          List<Rational> value = start.at(names);
          for (int i = counter.first(); i <= counter.last(); i++) {
            Names around = names.with(accumulator, value).with(name, List.of(Rational.of(i)));
            value = step.at(around);
          }
          return value;
        });
  }
}
