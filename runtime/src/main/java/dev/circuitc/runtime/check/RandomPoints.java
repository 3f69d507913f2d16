package dev.circuitc.runtime.check;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random points with short coordinates: integers, decimals, fractions, large ones and small ones.
 */
final class RandomPoints implements PointSource {
  private static final int MAX_EXPONENT = 40; // 2^40 is about 10^12
  private static final int STEPS = 1 << 10; // grid across a bounded side

  private final Box box;
  private final UniformRandomProvider random;

  RandomPoints(Box box, UniformRandomProvider random) {
    this.box = box;
    this.random = random;
  }

  @Override
  public List<List<Rational>> next() {
    return List.of(point());
  }

  List<Rational> point() {
    int kind = random.nextInt(Kind.values().length);
    List<Rational> point = new ArrayList<>(box.dimension());
    for (int i = 0; i < box.dimension(); i++) {
      boolean other = random.nextInt(8) == 0; // now and then a coordinate of another magnitude
      int chosen = other ? random.nextInt(Kind.values().length) : kind;
      point.add(coordinate(i, Kind.values()[chosen]));
    }
    return point;
  }

  private Rational coordinate(int side, Kind kind) {
    Rational value = number(kind);
    Interval interval = box.sides().get(side);
    if (interval.contains(value)) {
      return value;
    }
    if (interval.isBounded()) {
      return within(interval.lower().get(), interval.upper().get(), value);
    }
    return interval
        .lower()
        .map(value.abs()::plus)
        .orElseGet(() -> interval.upper().get().minus(value.abs()));
  }

  /** On a grid across the side, or as near to one end of it as the value is to 0. */
  private Rational within(Rational low, Rational high, Rational value) {
    Rational length = high.minus(low);
    boolean near = value.abs().compareTo(length) < 0 && random.nextBoolean();
    if (near) {
      return random.nextBoolean() ? low.plus(value.abs()) : high.minus(value.abs());
    }
    return low.plus(length.times(Rational.of(random.nextInt(STEPS + 1), STEPS)));
  }

  /** An integer from -8 to 8. */
  Rational digit() {
    return Rational.of(random.nextInt(17) - 8);
  }

  private Rational number(Kind kind) {
    return switch (kind) {
      case INTEGER -> Rational.of(random.nextInt(21) - 10);
      case BINARY -> Rational.of(random.nextInt(513) - 256, 64);
      case DECIMAL -> Rational.of(random.nextInt(4001) - 2000, 1000);
      case FRACTION -> Rational.of(random.nextInt(41) - 20, 1 + random.nextInt(12));
      case LARGE -> mantissa().times(Rational.powerOfTwo(random.nextInt(MAX_EXPONENT)));
      case SMALL -> mantissa().times(Rational.powerOfTwo(-10 - random.nextInt(MAX_EXPONENT)));
    };
  }

  private Rational mantissa() {
    return Rational.of(random.nextInt(2001) - 1000);
  }

  private enum Kind { INTEGER, BINARY, DECIMAL, FRACTION, LARGE, SMALL }
}
