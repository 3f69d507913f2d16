package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Rounds the weights of one file and keeps account of those that change. */
final class WeightRounding {
  private static final int SHOWN = 10;

  private final FloatType type;
  private final List<RoundedWeight> first = new ArrayList<>();
  private long rounded;
  private double worst;

  WeightRounding(FloatType type) {
    this.type = type;
  }

  /** The number that stands for a weight in the file; a column below zero means the bias. */
  double stored(int layer, int row, int column, Rational exact) {
    double stored = type.nearest(exact);
    if (Double.isInfinite(stored)) {
      throw new FormatException(
          RoundedWeight.position(layer, row, columnOf(column))
              + " is beyond the range of "
              + type
              + (type == FloatType.FLOAT32 ? "; float64 reaches 1e308, json any" : "; use json"));
    }
    if (!Rational.of(stored).equals(exact)) {
      account(new RoundedWeight(layer, row, columnOf(column), exact, stored));
    }
    return stored;
  }

  private void account(RoundedWeight weight) {
    rounded++;
    worst = Math.max(worst, weight.relativeError());
    if (first.size() < SHOWN) {
      first.add(weight);
    }
  }

  private static OptionalInt columnOf(int column) {
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  WriteReport report(long bytes) {
    return new WriteReport(bytes, rounded, worst, first);
  }
}
