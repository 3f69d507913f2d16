package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/** Intervals that hold all values of a formula on an interval, a little longer than they need to be. */
final class Ranges {
  private static final int CELLS = 64; // each shows a quantity used twice as if it were two
  private static final int BITS = 128; // so that what is positive is seen to be, down to 1e-38
  private static final int DEEPEST = 48; // halvings of a cell to prove that values exist
  private static final int SHORT_BITS = 10; // of the ends, relative

  private Ranges() {}

  /** The range on a bounded interval on which the formula is known to be defined. */
  static Interval of(Formula formula, Interval arguments) {
    Rational low = arguments.lower().orElseThrow();
    Rational length = arguments.upper().orElseThrow().minus(low);
    int cells = length.isZero() ? 1 : CELLS;
    Rational h = length.dividedBy(Rational.of(cells));
    Enclosure hull = values(formula, low, h, DEEPEST);
    for (int i = 1; i < cells; i++) {
      hull = hull.hull(values(formula, low.plus(h.times(Rational.of(i))), h, DEEPEST));
    }
    return shortened(hull.toInterval());
  }

  /** The values on a cell, halved where it is too long for them to be enclosed. */
  private static Enclosure values(Formula formula, Rational low, Rational h, int depth) {
    try {
      int bits = BITS + 2 * Math.max(0, -h.exponent());
      return formula.values(new Cell(low, low.plus(h), bits)).withBits(BITS);
    } catch (Undefined undefined) {
      if (depth == 0) {
        throw new ApproximationException(Reason.OUTSIDE_DOMAIN, undefined.getMessage());
      }
      Rational half = h.times(Rational.HALF);
      return values(formula, low, half, depth - 1)
          .hull(values(formula, low.plus(half), half, depth - 1));
    }
  }

  /** The same interval, its ends moved outward to short numbers; an end never reaches zero by that. */
  private static Interval shortened(Interval range) {
    Rational low = range.lower().orElseThrow();
    Rational high = range.upper().orElseThrow();
    Rational length = high.minus(low);
    return Interval.of(down(low, length), down(high.negate(), length).negate());
  }

  private static Rational down(Rational end, Rational length) {
    Rational size = end.abs().min(length);
    if (size.isZero()) {
      return end;
    }
    return end.floorTo(Rational.powerOfTwo(size.exponent() - SHORT_BITS));
  }
}
