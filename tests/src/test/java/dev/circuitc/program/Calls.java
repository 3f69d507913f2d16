package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes calls of functions, built in or the program's own, and local names. */
final class Calls {
  private static final Map<String, UnaryOperator<Rational>> ONE =
      Map.of(
          "relu", Entries::relu,
          "positiveness", Entries::relu,
          "negativeness", x -> Entries.relu(x.negate()),
          "abs", Rational::abs,
          "identity", x -> x,
          "negation", Rational::negate);

  private final Draw draw;
  private final Numbers numbers;
  private final Library library;
  private final Expressions expressions;

  Calls(Draw draw, Numbers numbers, Library library, Expressions expressions) {
    this.draw = draw;
    this.numbers = numbers;
    this.library = library;
    this.expressions = expressions;
  }

  /** max or min of two to five. */
  Term several(int depth, Scope scope) {
    List<Term> arguments =
        Stream.generate(() -> expressions.scalar(depth - 1, scope))
            .limit(draw.once(4) ? draw.between(3, 5) : 2)
            .toList();
    boolean largest = draw.once(2);
    return Term.atom(
        Texts.call(largest ? "max" : "min", arguments, draw),
        names -> {
          List<Rational> values = Entries.joined(arguments, names);
          return largest ? Entries.largest(values) : Entries.smallest(values);
        });
  }

  /** A function of one scalar, or of each entry. */
  Term ofOne(Term term) {
    String function = draw.pick(ONE.keySet().stream().sorted().toList());
    return term.map(ONE.get(function)).as(Texts.call(function, List.of(term), draw), Term.ATOM);
  }

  Term ofTwo(int depth, Scope scope) {
    Term a = expressions.scalar(depth - 1, scope);
    Term b = expressions.scalar(depth - 1, scope);
    boolean greater = draw.once(2);
    Term value = a.with(b, Rational::minus);
    return (greater ? value.map(Entries::relu) : value)
        .as(Texts.call(greater ? "greaterness" : "subtraction", List.of(a, b), draw), Term.ATOM);
  }

  Term clamp(Term term, int depth, Scope scope) {
    Term low = draw.once(3) ? expressions.scalar(depth - 1, scope) : numbers.constant(scope);
    Term high = draw.once(3) ? expressions.scalar(depth - 1, scope) : numbers.constant(scope);
    return new Term(
        Texts.call("clamp", List.of(term, low, high), draw),
        Term.ATOM,
        names ->
            term.at(names).stream()
                .map(x -> Entries.clamp(x, low.number(names), high.number(names)))
                .toList());
  }

  /** One or two local names, the second of which may use the first. */
  Term let(int depth, Scope scope, int length) {
    List<String> bindings = new ArrayList<>();
    List<Term> values = new ArrayList<>();
    List<String> bound = new ArrayList<>();
    Scope inner = scope;
    for (int i = draw.between(1, 2); i > 0; i--) {
      String name = localName(scope, depth, i);
      int size = draw.once(4) ? draw.between(1, 3) : 0;
      Term value = expressions.of(depth - 1, inner, size);
      bindings.add(name + " = " + value.text());
      values.add(value);
      bound.add(name);
      inner = inner.with(name, size);
    }
    Term body = expressions.of(depth - 1, inner, length);
    String text = "let " + String.join("," + draw.gap(), bindings) + " in " + body.text();
    return new Term(text, Term.LOOSE, names -> body.at(bound(names, bound, values)));
  }

  /** Now and then a name that hides an outer one, or a constant of the program. */
  private String localName(Scope scope, int depth, int index) {
    List<String> hidden = new ArrayList<>(scope.scalars());
    library.constants().forEach(constant -> hidden.add(constant.name()));
    return draw.once(3) && !hidden.isEmpty() ? draw.pick(hidden) : "t" + depth + index;
  }

  private static Names bound(Names names, List<String> bound, List<Term> values) {
    Names inner = names;
    for (int i = 0; i < bound.size(); i++) {
      inner = inner.with(bound.get(i), values.get(i).at(inner));
    }
    return inner;
  }

  /** A call of a definition of the program that gives a scalar, or a vector of the length. */
  Optional<Term> ofOwn(int depth, Scope scope, int length) {
    List<Library.Function> fitting = library.functions(length, draw.mayBend());
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Library.Function function = draw.pick(fitting);
    return draw.pays(function.cost())
        ? Optional.of(call(function, depth, scope))
        : Optional.empty();
  }

  private Term call(Library.Function function, int depth, Scope scope) {
    List<Term> arguments =
        function.lengths().stream().map(size -> expressions.of(depth - 1, scope, size)).toList();
    return new Term(
        Texts.call(function.name(), arguments, draw),
        Term.ATOM,
        names -> function.body().apply(parameters(function, arguments, names)));
  }

  private static Names parameters(Library.Function function, List<Term> arguments, Names names) {
    Map<String, List<Rational>> values = new HashMap<>();
    IntStream.range(0, arguments.size())
        .forEach(i -> values.put(function.parameters().get(i), arguments.get(i).at(names)));
    return new Names(values);
  }
}
