package dev.circuitc.ir;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Straight lines through knots, the end pieces going on for ever, seen from a flat stretch of them.
 *
 * <p>f(s) = level + the sum over the kinks right of the stretch of change * relu(s - x), and over those
 * left of it of change * relu(x - s), where change is by how much the slope grows at x. Where no piece is
 * flat, a stretch of length 0 is put into a kink, which then counts twice. Exact for all reals.
 *
 * @param level the value on the flat stretch; at s = 0 where there is no kink
 * @param slope zero, unless there is no kink
 */
record PiecewiseLine(Rational level, Rational slope, List<Ramp> ramps) {
  /** change * relu(s - x), or change * relu(x - s) where it points left. */
  record Ramp(Rational change, Rational x, boolean pointsLeft) {}

  PiecewiseLine {
    ramps = List.copyOf(ramps);
  }

  /**
   * @param knots two or more, x ascending
   */
  static PiecewiseLine through(List<Knot> knots) {
    List<Knot> kinks = new ArrayList<>();
    List<Rational> slopes = new ArrayList<>(); // of the pieces around the kinks: one more
    slopes.add(knots.get(0).slopeTo(knots.get(1)));
    for (int i = 1; i + 1 < knots.size(); i++) {
      Rational slope = knots.get(i).slopeTo(knots.get(i + 1));
      if (!slope.equals(slopes.get(slopes.size() - 1))) {
        kinks.add(knots.get(i));
        slopes.add(slope);
      }
    }
    return kinks.isEmpty() ? straight(knots.get(0), slopes.get(0)) : kinked(kinks, slopes);
  }

  private static PiecewiseLine straight(Knot knot, Rational slope) {
    return new PiecewiseLine(knot.y().minus(slope.times(knot.x())), slope, List.of());
  }

  private static PiecewiseLine kinked(List<Knot> kinks, List<Rational> slopes) {
    if (!slopes.contains(Rational.ZERO)) {
      int turn = turn(slopes);
      kinks.add(turn, kinks.get(turn));
      slopes.add(turn + 1, Rational.ZERO);
    }
    int flat = slopes.indexOf(Rational.ZERO);
    List<Ramp> ramps = new ArrayList<>();
    for (int k = 0; k < kinks.size(); k++) {
      Rational change = slopes.get(k + 1).minus(slopes.get(k));
      ramps.add(new Ramp(change, kinks.get(k).x(), k < flat));
    }
    return new PiecewiseLine(kinks.get(Math.max(0, flat - 1)).y(), Rational.ZERO, ramps);
  }

  /** The first kink where the slope changes its sign; the first of all if none does. */
  private static int turn(List<Rational> slopes) {
    for (int k = 0; k + 1 < slopes.size(); k++) {
      if (slopes.get(k).signum() != slopes.get(k + 1).signum()) {
        return k;
      }
    }
    return 0;
  }
}
