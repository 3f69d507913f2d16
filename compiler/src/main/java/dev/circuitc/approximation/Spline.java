package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A continuous piecewise linear function of one variable, with a proved bound of its distance from the
 * function it stands for.
 *
 * @param knots from left to right, x ascending; one alone stands for a constant on a single point
 * @param errorBound holds everywhere from the first knot to the last
 */
public record Spline(List<Point> knots, Rational errorBound) {
  public Spline {
    knots = List.copyOf(knots);
    for (int i = 1; i < knots.size(); i++) {
      if (knots.get(i - 1).x().compareTo(knots.get(i).x()) >= 0) {
        throw new IllegalArgumentException("knots must ascend, not come to " + knots.get(i));
      }
    }
  }

  public int pieces() {
    return knots.size() - 1;
  }

  /** The slope of a piece, pieces counted from 0. */
  public Rational slope(int piece) {
    Point left = knots.get(piece);
    Point right = knots.get(piece + 1);
    return right.y().minus(left.y()).dividedBy(right.x().minus(left.x()));
  }

  /** The largest |slope|: a Lipschitz constant, beyond the ends too. */
  public Rational steepness() {
    return IntStream.range(0, pieces())
        .mapToObj(piece -> slope(piece).abs())
        .reduce(Rational.ZERO, Rational::max);
  }

  /** The value at x; beyond the ends the end pieces go on. */
  public Rational at(Rational x) {
    if (pieces() == 0) {
      return knots.get(0).y();
    }
    int piece = 0;
    int end = pieces() - 1;
    while (piece < end) {
      int middle = (piece + end) >>> 1;
      boolean left = x.compareTo(knots.get(middle + 1).x()) <= 0;
      piece = left ? piece : middle + 1;
      end = left ? middle : end;
    }
    Point start = knots.get(piece);
    return start.y().plus(slope(piece).times(x.minus(start.x())));
  }

  /** The values on an interval, the end pieces going on where it is longer than the spline. */
  public Interval values(Interval arguments) {
    Rational low = arguments.lower().orElseThrow();
    Rational high = arguments.upper().orElseThrow();
    List<Rational> values =
        IntStream.rangeClosed(0, knots.size() + 1)
            .mapToObj(i -> i == 0 ? at(low) : i > knots.size() ? at(high) : inner(i - 1, low, high))
            .toList();
    return Interval.of(
        values.stream().reduce(Rational::min).orElseThrow(),
        values.stream().reduce(Rational::max).orElseThrow());
  }

  /** The value at a knot, or at the end of the interval that lies before or behind it. */
  private Rational inner(int knot, Rational low, Rational high) {
    Rational x = knots.get(knot).x();
    boolean inside = x.compareTo(low) > 0 && x.compareTo(high) < 0;
    return inside ? knots.get(knot).y() : at(x.max(low).min(high));
  }
}
