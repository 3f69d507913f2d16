package dev.circuitc.runtime.eval;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/**
 * Bounds of a value from both sides.
 *
 * @param above a bound of the value
 * @param below a bound of its opposite
 */
record ValueRange(Growth above, Growth below) {
  static final ValueRange ZERO = new ValueRange(Growth.ZERO, Growth.ZERO);

  static ValueRange of(Interval interval) {
    return new ValueRange(
        interval.upper().map(Growth::of).orElse(Growth.INPUT),
        interval.lower().map(Rational::negate).map(Growth::of).orElse(Growth.INPUT));
  }

  ValueRange plus(ValueRange other) {
    return new ValueRange(above.plus(other.above), below.plus(other.below));
  }

  ValueRange plus(Growth error) {
    return new ValueRange(above.plus(error), below.plus(error));
  }

  ValueRange times(Rational factor) {
    double most = Growth.up(factor.abs());
    double least = -Growth.up(factor.abs().negate());
    ValueRange scaled = new ValueRange(above.times(least, most), below.times(least, most));
    return factor.signum() < 0 ? new ValueRange(scaled.below, scaled.above) : scaled;
  }

  ValueRange relu() {
    Growth floor = new Growth(Math.min(below.constant(), 0), 0);
    return new ValueRange(above.max(Growth.ZERO), below.slope() <= 0 ? floor : Growth.ZERO);
  }

  /** What is known from both. */
  ValueRange and(ValueRange other) {
    return new ValueRange(above.better(other.above), below.better(other.below));
  }

  Growth magnitude() {
    return above.max(below).max(Growth.ZERO);
  }

  /** Whether the value is never negative. */
  boolean acts() {
    return below.isNotPositive();
  }

  /** Whether the value is never positive. */
  boolean rests() {
    return above.isNotPositive();
  }
}
