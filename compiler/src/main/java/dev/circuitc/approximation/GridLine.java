package dev.circuitc.approximation;

import dev.circuitc.approximation.Samples.GridPoint;
import dev.circuitc.math.Rational;
import java.math.BigInteger;

/** The straight line through two points of a grid, the first left of the last. */
record GridLine(GridPoint first, GridPoint last) {
  GridLine {
    if (first.x().compareTo(last.x()) >= 0) {
      throw new IllegalArgumentException("a line from x " + first.x() + " to x " + last.x());
    }
  }

  private BigInteger run() {
    return last.x().subtract(first.x());
  }

  private BigInteger rise() {
    return last.y().subtract(first.y());
  }

  /** How far a point lies above the line, times the line's run. */
  BigInteger above(GridPoint point) {
    BigInteger across = point.x().subtract(first.x());
    return point.y().subtract(first.y()).multiply(run()).subtract(rise().multiply(across));
  }

  Line toLine() {
    Rational slope = Rational.of(rise(), run());
    Rational start = slope.times(Rational.of(first.x()));
    return new Line(slope, Rational.of(first.y()).minus(start));
  }

  /**
   * Where the line, inside a wall at its sample a, leaves through it before sample b: the last point of
   * the grid before, moved outside the wall by less than a unit.
   */
  GridPoint exit(GridPoint a, GridPoint b, Wall wall) {
    BigInteger before = above(a).abs();
    BigInteger behind = above(b).abs();
    BigInteger width = b.x().subtract(a.x());
    BigInteger across = width.multiply(before).divide(before.add(behind));
    BigInteger climb = b.y().subtract(a.y()).multiply(across);
    Rational height = Rational.of(climb, width);
    BigInteger rounded = wall == Wall.LOWER ? height.floor() : height.negate().floor().negate();
    return new GridPoint(a.x().add(across), a.y().add(rounded));
  }
}
