package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.Optional;

/** What is known of a function of one variable on an interval: its values, and how fast they change. */
public final class Variation {
  private static final int CELLS = 64;
  private static final int BITS = 128;

  private Variation() {}

  /** Holds the values; all reals where nothing is known of them. */
  public static Interval values(UnivariateFunction function, Interval arguments) {
    if (!arguments.isBounded()) {
      return Interval.REALS;
    }
    try {
      return Ranges.of(Formula.of(function), arguments);
    } catch (ApproximationException unknown) {
      return Interval.REALS;
    }
  }

  /** A Lipschitz constant; empty where none is known. */
  public static Optional<Rational> steepness(UnivariateFunction function, Interval arguments) {
    if (!arguments.isBounded()) {
      return Optional.empty();
    }
    try {
      return Optional.of(slopes(Formula.of(function), arguments));
    } catch (Undefined unknown) {
      return Optional.empty();
    }
  }

  private static Rational slopes(Formula formula, Interval arguments) {
    Rational low = arguments.lower().orElseThrow();
    Rational h = arguments.upper().orElseThrow().minus(low).dividedBy(Rational.of(CELLS));
    int bits = BITS + Math.max(0, -h.exponent());
    Rational steepest = Rational.ZERO;
    for (int i = 0; i < CELLS; i++) {
      Rational start = low.plus(h.times(Rational.of(i)));
      Jet jet = formula.jet(new Cell(start, start.plus(h), bits));
      steepest = steepest.max(jet.first().magnitudes().highest());
    }
    return steepest;
  }
}
