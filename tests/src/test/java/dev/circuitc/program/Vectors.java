package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes vectors, and scalars made of them. */
final class Vectors {
  private final Draw draw;
  private final Numbers numbers;
  private final Library library;
  private final Expressions expressions;

  Vectors(Draw draw, Numbers numbers, Library library, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.library = library;
    this.expressions = expressions;
  }

  /** A scalar of a vector. */
  Term reduced(int depth, Scope scope) {
    int length = draw.between(1, draw.once(4) ? 5 : 3);
    Term vector = expressions.vector(depth - 1, scope, length);
    return draw.any(
        () -> reduction("sum", vector, Entries::sum),
        () -> reduction("max", vector, Entries::largest),
        () -> reduction("min", vector, Entries::smallest),
        () -> reduction("mean", vector, Entries::mean),
        () -> reduction("median", vector, Entries::median),
        () -> kth(vector, draw.below(length)),
        () -> dot(vector, numbers.constants(scope, length)),
        () -> index(vector, length),
        () -> index(vector, length),
        () -> draw.once(2) ? length(vector, length) : nothing());
  }

  private Term reduction(
      String function, Term vector, Function<List<Rational>, Rational> value) {
    return Term.atom(
        Texts.call(function, List.of(vector), draw), names -> value.apply(vector.at(names)));
  }

  private static Term kth(Term vector, int rank) {
    return Term.atom(
        "kth(" + vector.text() + ", " + rank + ")",
        names -> Entries.sorted(vector.at(names)).get(rank));
  }

  private Term dot(Term vector, Term weights) {
    List<Term> order = draw.once(2) ? List.of(vector, weights) : List.of(weights, vector);
    return Term.atom(
        Texts.call("dot", order, draw),
        names -> Entries.sum(vector.with(weights, Rational::times).at(names)));
  }

  private Term index(Term vector, int length) {
    int index = draw.below(length);
    String text = draw.once(3) ? (length - 1) + " - " + (length - 1 - index) : "" + index;
    return Term.atom(
        vector.within(Term.ATOM) + "[" + text + "]", names -> vector.at(names).get(index));
  }

  private static Term length(Term vector, int length) {
    return Term.atom("len(" + vector.text() + ")", names -> Rational.of(length));
  }

  /** A sum or fold over nothing. */
  private Term nothing() {
    Rational start = Rational.of(draw.between(-2, 2));
    return draw.any(
        () -> Term.atom("sum([i for i in 0..-1])", names -> Rational.ZERO),
        () -> Term.atom("sum([])", names -> Rational.ZERO),
        () -> Term.atom("fold(z = " + start + " for i in 1..0: z + i)", names -> start));
  }

  /** An entry of a named vector, by a counter where one fits. */
  Term entry(String name, Scope scope) {
    int length = scope.lengths().get(name);
    List<String> fitting =
        scope.countersInOrder().stream()
            .filter(counter -> scope.counters().get(counter).first() >= 0)
            .filter(counter -> scope.counters().get(counter).last() < length)
            .toList();
    if (!fitting.isEmpty() && !draw.once(4)) {
      return byCounter(name, draw.pick(fitting), length);
    }
    int index = draw.below(length);
    return Term.atom(name + "[" + index + "]", names -> names.get(name).get(index));
  }

  private Term byCounter(String name, String counter, int length) {
    boolean reversed = draw.once(3);
    String index = reversed ? "len(" + name + ") - 1 - " + counter : counter;
    return Term.atom(
        name + "[" + index + "]",
        names -> {
          int at = names.get(counter).get(0).numerator().intValueExact();
          return names.get(name).get(reversed ? length - 1 - at : at);
        });
  }

  /** A named vector where there is one, or a literal of leaves. */
  Term plain(Scope scope, int length) {
    List<Term> known =
        Stream.concat(
                scope.vectors(length).stream().map(Term::name),
                library.constants(length).stream()
                    .filter(constant -> length > 1 && !scope.hides(constant.name()))
                    .map(Library.Constant::term))
            .toList();
    return known.isEmpty() || draw.once(4) ? literal(1, scope, length) : draw.pick(known);
  }

  Term literal(int depth, Scope scope, int length) {
    List<Term> entries =
        Stream.generate(() -> expressions.scalar(depth - 1, scope)).limit(length).toList();
    return Term.vector(
        "[" + Texts.list(entries, draw) + "]", names -> Entries.joined(entries, names));
  }

  Term slice(int depth, Scope scope, int length) {
    int before = draw.below(2);
    int last = before + length - 1;
    Term vector = expressions.vector(depth - 1, scope, length + before + draw.below(2));
    return Term.vector(
        vector.within(Term.ATOM) + "[" + before + ".." + last + "]",
        names -> vector.at(names).subList(before, last + 1));
  }

  Term sort(int depth, Scope scope, int length) {
    draw.pays(length * length);
    Term vector = expressions.vector(depth - 1, scope, length);
    return Term.vector(
        Texts.call("sort", List.of(vector), draw), names -> Entries.sorted(vector.at(names)));
  }

  /** A vector and a scalar or another vector; products with constants. */
  Term elementwise(int depth, Scope scope, int length) {
    Term vector = expressions.vector(depth - 1, scope, length);
    int otherLength = draw.once(2) ? 0 : length;
    return draw.any(
        () -> sum(vector, expressions.of(depth - 1, scope, otherLength)),
        () -> sum(expressions.of(depth - 1, scope, otherLength), vector),
        () -> product(vector, numbers.factor(scope), "*", Rational::times),
        () -> product(vector, numbers.factor(scope), "/", Rational::dividedBy),
        () -> product(numbers.constants(scope, length), vector, "*", Rational::times),
        () -> vector.map(Rational::negate).as("-" + vector.within(Term.UNARY), Term.UNARY));
  }

  private Term sum(Term a, Term b) {
    boolean minus = draw.once(2);
    String text =
        a.within(Term.SUM)
            + Texts.operator(minus ? "-" : "+", draw)
            + b.within(Term.PRODUCT);
    return a.with(b, minus ? Rational::minus : Rational::plus).as(text, Term.SUM);
  }

  private Term product(Term a, Term b, String sign, BinaryOperator<Rational> operator) {
    String text = a.within(Term.PRODUCT) + Texts.operator(sign, draw) + b.within(Term.UNARY);
    return a.with(b, operator).as(text, Term.PRODUCT);
  }

  /** max or min of two vectors, or of a vector and a scalar, entry by entry. */
  Term extreme(int depth, Scope scope, int length) {
    Term a = expressions.vector(depth - 1, scope, length);
    Term b = expressions.of(depth - 1, scope, draw.once(2) ? 0 : length);
    boolean largest = draw.once(2);
    return a.with(b, (x, y) -> (x.compareTo(y) > 0) == largest ? x : y)
        .as(Texts.call(largest ? "max" : "min", List.of(a, b), draw), Term.ATOM);
  }
}
