package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.math.BigInteger;
import java.util.List;

/**
 * Values of a function at ascending points, with a proof of what lies between.
 *
 * <p>The broken line through the values differs from the function by at most {@code error} everywhere
 * from the first point to the last. Coordinates are integers on a fine grid: point i stands for the
 * argument {@code start + x_i * step} and the value {@code y_i * 2^-valueBits}.
 */
record Samples(List<GridPoint> points, Rational start, Rational step, int valueBits, Rational error) {
  /** Bits of the grid between the two closest points. */
  static final int FINE_BITS = 16;

  Samples {
    points = List.copyOf(points);
  }

  /** A point of the grid. */
  record GridPoint(BigInteger x, BigInteger y) {
    GridPoint plus(BigInteger shift) {
      return new GridPoint(x, y.add(shift));
    }
  }

  Rational argument(Rational gridX) {
    return start.plus(step.times(gridX));
  }

  Rational value(Rational gridY) {
    return gridY.times(Rational.powerOfTwo(-valueBits));
  }

  Rational argument(int i) {
    return argument(Rational.of(points.get(i).x()));
  }

  Rational value(int i) {
    return value(Rational.of(points.get(i).y()));
  }

  /** The largest whole number of grid units that a value difference holds. */
  BigInteger units(Rational difference) {
    return difference.times(Rational.powerOfTwo(valueBits)).floor();
  }
}
