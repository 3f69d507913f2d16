package dev.circuitc.approximation;

import dev.circuitc.math.Rational;

/** The straight line {@code y = slope x + intercept}. */
record Line(Rational slope, Rational intercept) {
  Rational at(Rational x) {
    return slope.times(x).plus(intercept);
  }

  /** Where two lines of different slope meet. */
  Rational meets(Line other) {
    return other.intercept.minus(intercept).dividedBy(slope.minus(other.slope));
  }

  /** The mixture of two lines: this one at weight 0, the other at weight 1. */
  Line towards(Line other, Rational weight) {
    return new Line(
        slope.plus(other.slope.minus(slope).times(weight)),
        intercept.plus(other.intercept.minus(intercept).times(weight)));
  }
}
