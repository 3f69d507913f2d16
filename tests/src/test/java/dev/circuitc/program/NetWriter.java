package dev.circuitc.program;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes nets: inputs, domains, names of outputs, hidden layers, and one expression. */
final class NetWriter {
  private static final int MANY_LAYERS = 30; // more than a shallow expression needs

  private static final List<Integer> DEPTHS = List.of(1, 2, 3, 3, 4, 4, 5);

  private final Draw draw;
  private final Expressions expressions;

  NetWriter(Draw draw, Expressions expressions) {
    this.draw = draw;
    this.expressions = expressions;
  }

  private record Input(String name, int length, Interval domain) {
    int width() {
      return Math.max(1, length);
    }
  }

  /** Adds the text of a net. */
  RandomNet write(String name, List<String> texts) {
    List<Input> inputs =
        IntStream.rangeClosed(1, draw.between(1, 3)).mapToObj(i -> input("x" + i)).toList();
    Scope scope = Scope.EMPTY;
    for (Input input : inputs) {
      scope = scope.with(input.name(), input.length());
    }
    if (draw.mayBend() && draw.once(3)) {
      return curve(name, inputs, scope, texts);
    }
    int length = draw.once(3) ? draw.between(1, 3) : 0;
    boolean padded = draw.once(12);
    Term body = body(scope, length, padded);
    List<String> outputs = outputs(length);
    String results = draw.once(2) ? "" : named(outputs);
    texts.add(
        "net " + name + "(" + list(inputs) + ")" + results
            + (padded ? " hidden " + MANY_LAYERS : "") + draw.gap() + "=" + draw.gap()
            + body.text());
    return new RandomNet(
        name,
        inputs.stream().flatMap(NetWriter::domains).toList(),
        results.isEmpty() ? implied(length) : outputs,
        padded ? MANY_LAYERS : 0,
        Optional.empty(),
        point -> body.at(names(inputs, point)));
  }

  private RandomNet curve(String name, List<Input> inputs, Scope scope, List<String> texts) {
    draw.refuel(6);
    Curves.Near near = expressions.curve(scope);
    texts.add("net " + name + "(" + list(inputs) + ") = " + near.term().text());
    return new RandomNet(
        name,
        inputs.stream().flatMap(NetWriter::domains).toList(),
        implied(0),
        0,
        Optional.of(near.tolerance()),
        point -> near.term().at(names(inputs, point)));
  }

  private Term body(Scope scope, int length, boolean shallow) {
    int size = draw.once(5) ? 60 : draw.between(2, 24);
    draw.refuel(shallow ? 3 : size);
    return expressions.of(shallow ? 1 : draw.pick(DEPTHS), scope, length);
  }

  private Input input(String name) {
    int length = draw.once(4) ? draw.between(1, 3) : 0;
    boolean bounded = draw.once(3);
    Rational low = Rational.of(draw.between(-6, 2), draw.once(3) ? 2 : 1);
    Rational high = low.plus(Rational.of(draw.between(1, 8), draw.once(3) ? 2 : 1));
    return new Input(name, length, bounded ? Interval.of(low, high) : Interval.REALS);
  }

  private String list(List<Input> inputs) {
    return inputs.stream().map(this::text).collect(Collectors.joining("," + draw.gap()));
  }

  private String text(Input input) {
    String length = input.length() == 0 ? "" : "[" + input.length() + "]";
    String domain =
        input
            .domain()
            .lower()
            .map(low -> " in [" + low + ", " + input.domain().upper().get() + "]")
            .orElse("");
    return input.name() + length + domain;
  }

  private static Stream<Interval> domains(Input input) {
    return Stream.generate(input::domain).limit(input.width());
  }

  private static List<String> outputs(int length) {
    return IntStream.range(0, Math.max(1, length)).mapToObj(i -> "out" + i).toList();
  }

  private static List<String> implied(int length) {
    return length == 0
        ? List.of("y")
        : IntStream.range(0, length).mapToObj(i -> "y[" + i + "]").toList();
  }

  private String named(List<String> outputs) {
    return " ->" + draw.gap() + "(" + String.join(", ", outputs) + ")";
  }

  private static Names names(List<Input> inputs, List<Rational> point) {
    Names names = Names.NONE;
    int next = 0;
    for (Input input : inputs) {
      List<Rational> values = new ArrayList<>(point.subList(next, next + input.width()));
      names = names.with(input.name(), values);
      next += input.width();
    }
    return names;
  }
}
