package dev.circuitc.ir;

import dev.circuitc.math.Rational;

/** A point that straight lines run through. */
public record Knot(Rational x, Rational y) {
  /** The slope of the line from here to another knot, whose x differs. */
  Rational slopeTo(Knot other) {
    return other.y.minus(y).dividedBy(other.x.minus(x));
  }
}
