package dev.circuitc.ir;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random circuits and points for tests, the same for a seed; small numbers, so that ties are common. */
public final class RandomCircuits {
  private final Random random;

  public RandomCircuits(long seed) {
    this.random = new Random(seed);
  }

  /** A circuit of up to 4 inputs, some with domains, up to 3 outputs and a few operations. */
  public Circuit next() {
    return next(1 + random.nextInt(4), 2 + random.nextInt(12));
  }

  public Circuit next(int inputCount, int operations) {
    List<InputVariable> inputs =
        IntStream.range(0, inputCount)
            .mapToObj(i -> new InputVariable("x" + (i + 1), domain()))
            .toList();
    CircuitBuilder builder = new CircuitBuilder(inputs);
    for (int i = 0; i < operations; i++) {
      operation(builder);
    }
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      outputs.add(new Output("y" + i, Math.max(builder.size() - 1 - i, 0)));
    }
    return builder.build(outputs);
  }

  private Interval domain() {
    Rational lower = Rational.of(random.nextInt(7) - 3);
    Interval box = Interval.of(lower, lower.plus(Rational.of(1 + random.nextInt(4))));
    return switch (random.nextInt(6)) {
      case 0 -> box;
      case 1 -> new Interval(box.lower(), Optional.empty());
      case 2 -> new Interval(Optional.empty(), box.upper());
      default -> Interval.REALS;
    };
  }

  private void operation(CircuitBuilder builder) {
    switch (random.nextInt(5)) {
      case 0, 1 -> builder.affine(terms(builder), number());
      case 2 -> builder.relu(node(builder));
      case 3 -> builder.max(List.of(node(builder), node(builder), node(builder)));
      default ->
          new CircuitLibrary(builder, Optional.empty())
              .min(List.of(node(builder), node(builder)));
    }
  }

  private SparseVector terms(CircuitBuilder builder) {
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      terms.put(node(builder), number());
    }
    return SparseVector.of(terms);
  }

  /** Later nodes are likelier, so that circuits grow deep. */
  private int node(CircuitBuilder builder) {
    return Math.max(random.nextInt(builder.size()), random.nextInt(builder.size()));
  }

  private Rational number() {
    Rational whole = Rational.of(random.nextInt(7) - 3);
    return random.nextInt(4) == 0 ? whole.dividedBy(Rational.of(1 + random.nextInt(4))) : whole;
  }

  /** A point of the declared domain with small coordinates, halves and integers mostly. */
  public List<Rational> point(Circuit circuit) {
    return circuit.inputs().stream().map(input -> coordinate(input.domain())).toList();
  }

  private Rational coordinate(Interval domain) {
    Rational value = Rational.of(random.nextInt(25) - 12, 1 + random.nextInt(3));
    Rational raised = domain.lower().map(value::max).orElse(value);
    return domain.upper().map(raised::min).orElse(raised);
  }
}
