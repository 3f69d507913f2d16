package dev.circuitc.frontend;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes random expressions beside their values. */
final class RandomTerms {
  private record Known(String name, List<String> parameters, RandomTerm body) {}

  private final Random random;
  private final RandomChoices choices;
  private final List<String> constants = new ArrayList<>();
  private final List<Known> functions = new ArrayList<>();

  RandomTerms(Random random) {
    this.random = random;
    this.choices = new RandomChoices(random, this);
  }

  void knowConstant(String name) {
    constants.add(name);
  }

  void knowFunction(String name, List<String> parameters, RandomTerm body) {
    functions.add(new Known(name, parameters, body));
  }

  /** A constant that is not zero. */
  RandomTerm constant() {
    int numerator = 1 + random.nextInt(9);
    int denominator = 1 + random.nextInt(4);
    Rational value = Rational.of(numerator, denominator);
    return switch (random.nextInt(5)) {
      case 0 -> number(numerator + "/" + denominator, RandomTerm.PRODUCT, value);
      case 1 -> number(numerator + "." + denominator, RandomTerm.ATOM,
          Rational.of(10 * numerator + denominator, 10));
      case 2 -> number("-" + numerator, RandomTerm.UNARY, Rational.of(-numerator));
      case 3 -> number(numerator + "e-1", RandomTerm.ATOM, Rational.of(numerator, 10));
      default -> number(Integer.toString(numerator), RandomTerm.ATOM, Rational.of(numerator));
    };
  }

  private static RandomTerm number(String text, int binding, Rational value) {
    return new RandomTerm(text, binding, names -> List.of(value));
  }

  /**
   * A scalar expression.
   *
   * @param lengths the names around it: 0 for a scalar, else the length of the vector
   */
  RandomTerm scalar(int depth, Map<String, Integer> lengths) {
    if (depth == 0) {
      return leaf(lengths);
    }
    return switch (random.nextInt(18)) {
      case 0, 1 -> sum(depth, lengths);
      case 2 -> scaled(depth, lengths);
      case 3 -> prefix("-", RandomTerm.UNARY, depth, lengths, Rational::negate);
      case 4 -> bars(scalar(depth - 1, lengths));
      case 5, 6 -> several("max", Rational::max, depth, lengths);
      case 7, 8 -> several("min", Rational::min, depth, lengths);
      case 9 -> oneArgument(depth, lengths);
      case 10 -> twoArguments(depth, lengths);
      case 11 -> clamp(depth, lengths);
      case 12 -> let(depth, lengths);
      case 13 -> call(depth, lengths);
      case 14 -> decided(depth, lengths);
      case 15 -> choices.choice(depth, lengths);
      case 16 -> choices.ramp(depth, lengths);
      default -> ofVector(depth, lengths);
    };
  }

  private RandomTerm leaf(Map<String, Integer> lengths) {
    List<String> names = lengths.keySet().stream().sorted().toList();
    int choice = random.nextInt(names.size() + 2);
    if (choice == names.size()) {
      return constant();
    }
    if (choice > names.size()) {
      return constants.isEmpty() ? constant() : name(constants.get(random.nextInt(constants.size())));
    }
    String name = names.get(choice);
    int length = lengths.get(name);
    return length == 0 ? name(name) : entry(name, random.nextInt(length));
  }

  private static RandomTerm name(String name) {
    return new RandomTerm(name, RandomTerm.ATOM, names -> names.get(name));
  }

  private static RandomTerm entry(String name, int index) {
    return new RandomTerm(
        name + "[" + index + "]", RandomTerm.ATOM, names -> List.of(names.get(name).get(index)));
  }

  private RandomTerm sum(int depth, Map<String, Integer> lengths) {
    RandomTerm sum = scalar(depth - 1, lengths);
    String text = sum.within(RandomTerm.SUM);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      RandomTerm left = sum;
      RandomTerm right = scalar(depth - 1, lengths);
      boolean minus = random.nextBoolean();
      text += (minus ? " - " : " + ") + right.within(RandomTerm.PRODUCT);
      sum = both(left, right, minus ? Rational::minus : Rational::plus);
    }
    return new RandomTerm(text, RandomTerm.SUM, sum.value());
  }

  private static RandomTerm both(RandomTerm a, RandomTerm b, BinaryOperator<Rational> operator) {
    return new RandomTerm(
        "", 0, names -> List.of(operator.apply(first(a, names), first(b, names))));
  }

  static Rational first(RandomTerm term, Map<String, List<Rational>> names) {
    return term.value().apply(names).get(0);
  }

  private RandomTerm scaled(int depth, Map<String, Integer> lengths) {
    RandomTerm factor = constant();
    RandomTerm term = scalar(depth - 1, lengths);
    String times = factor.within(RandomTerm.PRODUCT) + " * " + term.within(RandomTerm.UNARY);
    String over = term.within(RandomTerm.PRODUCT) + " / " + factor.within(RandomTerm.UNARY);
    boolean multiply = random.nextBoolean();
    BinaryOperator<Rational> operator = multiply ? Rational::times : Rational::dividedBy;
    return new RandomTerm(
        multiply ? times : over, RandomTerm.PRODUCT, both(term, factor, operator).value());
  }

  private RandomTerm prefix(
      String sign, int binding, int depth, Map<String, Integer> lengths, UnaryOperator<Rational> of) {
    RandomTerm term = scalar(depth - 1, lengths);
    return new RandomTerm(
        sign + term.within(binding), binding, names -> List.of(of.apply(first(term, names))));
  }

  private static RandomTerm bars(RandomTerm term) {
    return new RandomTerm(
        "|" + term.text() + "|", RandomTerm.ATOM, names -> List.of(first(term, names).abs()));
  }

  private RandomTerm several(
      String function, BinaryOperator<Rational> operator, int depth, Map<String, Integer> lengths) {
    List<RandomTerm> arguments =
        IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> scalar(depth - 1, lengths)).toList();
    return new RandomTerm(
        function + list(arguments, "(", ")"),
        RandomTerm.ATOM,
        names ->
            List.of(
                arguments.stream().map(term -> first(term, names)).reduce(operator).orElseThrow()));
  }

  private static String list(List<RandomTerm> terms, String open, String close) {
    return terms.stream().map(RandomTerm::text).collect(Collectors.joining(", ", open, close));
  }

  private RandomTerm oneArgument(int depth, Map<String, Integer> lengths) {
    RandomTerm term = scalar(depth - 1, lengths);
    String function =
        List.of("relu", "abs", "positiveness", "negativeness", "identity", "negation")
            .get(random.nextInt(6));
    UnaryOperator<Rational> of =
        switch (function) {
          case "relu", "positiveness" -> s -> s.signum() > 0 ? s : Rational.ZERO;
          case "negativeness" -> s -> s.signum() < 0 ? s.negate() : Rational.ZERO;
          case "abs" -> Rational::abs;
          case "negation" -> Rational::negate;
          default -> s -> s;
        };
    return new RandomTerm(
        function + "(" + term.text() + ")",
        RandomTerm.ATOM,
        names -> List.of(of.apply(first(term, names))));
  }

  private RandomTerm twoArguments(int depth, Map<String, Integer> lengths) {
    RandomTerm a = scalar(depth - 1, lengths);
    RandomTerm b = scalar(depth - 1, lengths);
    boolean greaterness = random.nextBoolean();
    BinaryOperator<Rational> operator =
        greaterness
            ? (s, t) -> s.compareTo(t) > 0 ? s.minus(t) : Rational.ZERO
            : Rational::minus;
    String function = greaterness ? "greaterness" : "subtraction";
    return new RandomTerm(
        function + list(List.of(a, b), "(", ")"), RandomTerm.ATOM, both(a, b, operator).value());
  }

  private RandomTerm clamp(int depth, Map<String, Integer> lengths) {
    RandomTerm term = scalar(depth - 1, lengths);
    RandomTerm low = constant();
    RandomTerm high = scalar(Math.min(1, depth - 1), lengths);
    return new RandomTerm(
        "clamp" + list(List.of(term, low, high), "(", ")"),
        RandomTerm.ATOM,
        names -> {
          Rational raised = first(term, names).max(first(low, names));
          return List.of(raised.min(first(high, names)));
        });
  }

  private RandomTerm let(int depth, Map<String, Integer> lengths) {
    List<String> scalars = lengths.keySet().stream().filter(n -> lengths.get(n) == 0).sorted().toList();
    boolean hide = !scalars.isEmpty() && random.nextInt(3) == 0;
    String name = hide ? scalars.get(random.nextInt(scalars.size())) : "t" + depth;
    RandomTerm value = scalar(depth - 1, lengths);
    Map<String, Integer> inner = new HashMap<>(lengths);
    inner.put(name, 0);
    RandomTerm body = scalar(depth - 1, inner);
    return new RandomTerm(
        "let " + name + " = " + value.text() + " in " + body.text(),
        RandomTerm.LOOSE,
        names -> body.value().apply(bound(names, name, value.value().apply(names))));
  }

  private static Map<String, List<Rational>> bound(
      Map<String, List<Rational>> names, String name, List<Rational> value) {
    Map<String, List<Rational>> inner = new HashMap<>(names);
    inner.put(name, value);
    return inner;
  }

  private RandomTerm call(int depth, Map<String, Integer> lengths) {
    if (functions.isEmpty()) {
      return sum(depth, lengths);
    }
    Known function = functions.get(random.nextInt(functions.size()));
    List<RandomTerm> arguments =
        function.parameters().stream().map(p -> scalar(depth - 1, lengths)).toList();
    return new RandomTerm(
        function.name() + list(arguments, "(", ")"),
        RandomTerm.ATOM,
        names -> {
          Map<String, List<Rational>> parameters = new HashMap<>();
          for (int i = 0; i < arguments.size(); i++) {
            parameters.put(function.parameters().get(i), arguments.get(i).value().apply(names));
          }
          return function.body().value().apply(parameters);
        });
  }

  /** A choice whose condition is constant, so that the other branch may be wrong. */
  private RandomTerm decided(int depth, Map<String, Integer> lengths) {
    boolean holds = random.nextBoolean();
    RandomTerm taken = scalar(depth - 1, lengths);
    String condition = holds ? "1/2 > 0 and not 2 < 1" : "1 < 1 or 0 >= 1/3";
    String wrong = "[1][5] / 0";
    String branches = holds ? taken.text() + " else " + wrong : wrong + " else " + taken.text();
    return new RandomTerm(
        "if " + condition + " then " + branches, RandomTerm.LOOSE, taken.value());
  }

  private RandomTerm ofVector(int depth, Map<String, Integer> lengths) {
    int length = 1 + random.nextInt(4);
    RandomTerm vector = vector(depth - 1, lengths, length);
    int choice = random.nextInt(8);
    String text =
        switch (choice) {
          case 0 -> "sum(" + vector.text() + ")";
          case 1 -> "max(" + vector.text() + ")";
          case 2 -> "min(" + vector.text() + ")";
          case 3 -> "mean(" + vector.text() + ")";
          case 4 -> "median(" + vector.text() + ")";
          case 5 -> "kth(" + vector.text() + ", " + length / 3 + ")";
          case 6 -> "sort(" + vector.text() + ")[" + length / 2 + "]";
          default -> vector.within(RandomTerm.ATOM) + "[" + (length - 1) + "]";
        };
    return new RandomTerm(
        text, RandomTerm.ATOM, names -> List.of(reduced(vector.value().apply(names), choice)));
  }

  private static Rational reduced(List<Rational> entries, int choice) {
    List<Rational> sorted = entries.stream().sorted().toList();
    int size = entries.size();
    Rational sum = entries.stream().reduce(Rational.ZERO, Rational::plus);
    return switch (choice) {
      case 0 -> sum;
      case 1 -> entries.stream().max(Rational::compareTo).orElseThrow();
      case 2 -> entries.stream().min(Rational::compareTo).orElseThrow();
      case 3 -> sum.dividedBy(Rational.of(size));
      case 4 -> sorted.get(size / 2).plus(sorted.get((size - 1) / 2)).dividedBy(Rational.TWO);
      case 5 -> sorted.get(size / 3);
      case 6 -> sorted.get(size / 2);
      default -> entries.get(size - 1);
    };
  }

  /** An expression for a vector of the length given. */
  RandomTerm vector(int depth, Map<String, Integer> lengths, int length) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> comprehension(depth, lengths, length);
      case 2 -> elementwise(depth, lengths, length);
      case 3 -> slice(depth, lengths, length);
      default -> literal(depth, lengths, length);
    };
  }

  private RandomTerm literal(int depth, Map<String, Integer> lengths, int length) {
    List<RandomTerm> entries =
        IntStream.range(0, length)
            .mapToObj(i -> scalar(Math.max(0, depth - 1), lengths))
            .toList();
    return new RandomTerm(
        list(entries, "[", "]"),
        RandomTerm.ATOM,
        names -> entries.stream().map(entry -> first(entry, names)).toList());
  }

  private RandomTerm comprehension(int depth, Map<String, Integer> lengths, int length) {
    String variable = "i" + depth;
    int from = random.nextInt(3) - 1;
    Map<String, Integer> inner = new HashMap<>(lengths);
    inner.put(variable, 0);
    RandomTerm entry = scalar(depth - 1, inner);
    return new RandomTerm(
        "[" + entry.text() + " for " + variable + " in " + from + ".." + (from + length - 1) + "]",
        RandomTerm.ATOM,
        names ->
            IntStream.range(from, from + length)
                .mapToObj(i -> first(entry, bound(names, variable, List.of(Rational.of(i)))))
                .toList());
  }

  private RandomTerm elementwise(int depth, Map<String, Integer> lengths, int length) {
    RandomTerm vector = vector(depth - 1, lengths, length);
    RandomTerm scalar = scalar(depth - 1, lengths);
    boolean minus = random.nextBoolean();
    String sign = minus ? " - " : " + ";
    return new RandomTerm(
        scalar.within(RandomTerm.SUM) + sign + vector.within(RandomTerm.PRODUCT),
        RandomTerm.SUM,
        names -> {
          Rational left = first(scalar, names);
          return vector.value().apply(names).stream()
              .map(entry -> minus ? left.minus(entry) : left.plus(entry))
              .toList();
        });
  }

  private RandomTerm slice(int depth, Map<String, Integer> lengths, int length) {
    int before = random.nextInt(2);
    RandomTerm vector = vector(depth - 1, lengths, length + before + random.nextInt(2));
    int last = before + length - 1;
    return new RandomTerm(
        vector.within(RandomTerm.ATOM) + "[" + before + ".." + last + "]",
        RandomTerm.ATOM,
        names -> vector.value().apply(names).subList(before, last + 1));
  }
}
