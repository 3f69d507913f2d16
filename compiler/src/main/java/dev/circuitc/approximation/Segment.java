package dev.circuitc.approximation;

import dev.circuitc.math.Rational;

/** The straight line from one point to another on its right, its slope computed once. */
record Segment(Point start, Point end, Rational slope) {
  static Segment of(Point start, Point end) {
    Rational rise = end.y().minus(start.y());
    return new Segment(start, end, rise.dividedBy(end.x().minus(start.x())));
  }

  /** How far above or below the line a point lies. */
  Rational distance(Point point) {
    Rational on = start.y().plus(slope.times(point.x().minus(start.x())));
    return point.y().minus(on).abs();
  }
}
