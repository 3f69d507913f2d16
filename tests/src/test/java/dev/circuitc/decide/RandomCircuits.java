package dev.circuitc.decide;

import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random circuits of all kinds of nodes, small numbers in them so that ties are common. */
public final class RandomCircuits {
  private final Random random;

  public RandomCircuits(long seed) {
    this.random = new Random(seed);
  }

  /** Inputs on all reals, on boxes, or mixed; now and then on a single point. */
  public List<InputVariable> inputs(int count) {
    boolean mixed = random.nextBoolean();
    boolean boxed = random.nextBoolean();
    return IntStream.range(0, count)
        .mapToObj(i -> new InputVariable("x" + i, domain(mixed ? random.nextBoolean() : boxed)))
        .toList();
  }

  private Interval domain(boolean boxed) {
    if (!boxed) {
      return Interval.REALS;
    }
    int low = random.nextInt(7) - 4;
    return Interval.of(Rational.of(low), Rational.of(low + random.nextInt(4)));
  }

  /** Adds nodes to a builder; the id of the last one. */
  public int grow(CircuitBuilder builder, int count) {
    List<Integer> values = new ArrayList<>();
    IntStream.range(0, builder.inputs().size()).forEach(values::add);
    for (int k = 0; k < count; k++) {
      int kind = random.nextInt(4);
      values.add(
          switch (kind) {
            case 0 -> builder.relu(affine(builder, values));
            case 1 -> builder.max(pick(values, 2 + random.nextInt(3)));
            default -> affine(builder, values);
          });
    }
    return affine(builder, values.subList(Math.max(0, values.size() - 4), values.size()));
  }

  private int affine(CircuitBuilder builder, List<Integer> values) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    pick(values, 1 + random.nextInt(3)).forEach(id -> terms.put(id, coefficient()));
    return builder.affine(SparseVector.of(terms), Rational.of(random.nextInt(5) - 2));
  }

  private Rational coefficient() {
    int numerator = random.nextInt(7) - 3;
    return Rational.of(numerator == 0 ? 1 : numerator, random.nextInt(4) == 0 ? 2 : 1);
  }

  private List<Integer> pick(List<Integer> values, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> values.get(Math.max(0, values.size() - 1 - random.nextInt(6))))
        .toList();
  }
}
