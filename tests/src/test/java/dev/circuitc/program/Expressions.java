package dev.circuitc.program;

import java.util.List;
import java.util.stream.Stream;

/** Writes random expressions: chooses what comes next and leaves the writing to others. */
final class Expressions {
  private final Draw draw;
  private final Numbers numbers;
  private final Arithmetic arithmetic;
  private final Calls calls;
  private final Vectors vectors;
  private final Loops loops;
  private final Choices choices;
  private final Tables tables;
  private final Curves curves;

  Expressions(Draw draw, Library library, Tables tables) {
    this.draw = draw;
    this.numbers = new Numbers(draw, library);
    this.arithmetic = new Arithmetic(draw, numbers, this);
    this.calls = new Calls(draw, numbers, library, this);
    this.vectors = new Vectors(draw, numbers, library, this);
    this.loops = new Loops(draw, numbers, this);
    this.choices = new Choices(draw, numbers, this);
    this.tables = tables;
    this.curves = new Curves(draw, this);
  }

  /** A scalar of so many levels at most. */
  Term scalar(int depth, Scope scope) {
    if (depth <= 0 || !draw.pays(1)) {
      return leaf(scope);
    }
    if (draw.bends()) {
      return curves.near(depth, scope).term();
    }
    return draw.any(
        () -> arithmetic.sum(depth, scope),
        () -> arithmetic.sum(depth, scope),
        () -> arithmetic.scaled(depth, scope),
        () -> arithmetic.negative(depth, scope),
        () -> arithmetic.bars(scalar(depth - 1, scope)),
        () -> arithmetic.plain(depth, scope),
        () -> calls.several(depth, scope),
        () -> calls.several(depth, scope),
        () -> calls.ofOne(scalar(depth - 1, scope)),
        () -> calls.ofTwo(depth, scope),
        () -> calls.clamp(scalar(depth - 1, scope), depth, scope),
        () -> calls.let(depth, scope, 0),
        () -> calls.ofOwn(depth, scope, 0).orElseGet(() -> leaf(scope)),
        () -> vectors.reduced(depth, scope),
        () -> vectors.reduced(depth, scope),
        () -> loops.fold(depth, scope, 0),
        () -> choices.choice(depth, scope, 0),
        () -> choices.constant(depth, scope, 0),
        () -> choices.ramp(depth, scope),
        () -> tables.applied(scalar(depth - 1, scope)));
  }

  /** A vector of a length of so many levels at most. */
  Term vector(int depth, Scope scope, int length) {
    if (depth <= 0 || !draw.pays(length)) {
      return vectors.plain(scope, length);
    }
    return draw.any(
        () -> vectors.literal(depth, scope, length),
        () -> vectors.plain(scope, length),
        () -> vectors.slice(depth, scope, length),
        () -> vectors.sort(depth, scope, length),
        () -> vectors.elementwise(depth, scope, length),
        () -> vectors.elementwise(depth, scope, length),
        () -> vectors.extreme(depth, scope, length),
        () -> arithmetic.bars(vector(depth - 1, scope, length)),
        () -> calls.ofOne(vector(depth - 1, scope, length)),
        () -> calls.clamp(vector(depth - 1, scope, length), depth, scope),
        () -> calls.let(depth, scope, length),
        () -> calls.ofOwn(depth, scope, length).orElseGet(() -> vectors.plain(scope, length)),
        () -> loops.comprehension(depth, scope, length),
        () -> loops.comprehension(depth, scope, length),
        () -> loops.fold(depth, scope, length),
        () -> choices.choice(depth, scope, length),
        () -> choices.constant(depth, scope, length));
  }

  /** A scalar, or a vector where the length is not 0. */
  Term of(int depth, Scope scope, int length) {
    return length == 0 ? scalar(depth, scope) : vector(depth, scope, length);
  }

  /** A curve and nothing else. */
  Curves.Near curve(Scope scope) {
    return curves.near(2, scope);
  }

  /** Something without operations: mostly an input. */
  Term leaf(Scope scope) {
    List<Term> inputs =
        Stream.concat(
                scope.scalars().stream().map(Term::name),
                scope.vectors().stream().map(name -> vectors.entry(name, scope)))
            .toList();
    return inputs.isEmpty() || draw.once(8) ? numbers.constant(scope) : draw.pick(inputs);
  }
}
