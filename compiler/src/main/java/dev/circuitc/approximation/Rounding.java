package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Makes lines that follow samples into a spline of short numbers with a proved bound.
 *
 * <p>Inner knots lie at binary fractions, and slopes are binary fractions too, so that all weights are:
 * what is computed with them later stays short. A slope is the one that leads nearest to the next line,
 * from where the pieces before it ended, which keeps errors from adding up.
 */
final class Rounding {
  private static final int SHORTEST = 4; // bits of a knot below the length of its pieces
  private static final int LONGEST = 64;

  private final Samples samples;
  private final Rational tolerance;
  private final List<Point> broken; // the samples

  Rounding(Samples samples, Rational tolerance) {
    this.samples = samples;
    this.broken =
        IntStream.range(0, samples.points().size())
            .mapToObj(i -> new Point(samples.argument(i), samples.value(i)))
            .toList();
    this.tolerance = tolerance;
  }

  /** The spline with the shortest knots that keeps to the tolerance. */
  Spline spline(List<Line> lines) {
    List<Rational> corners = corners(lines);
    for (int bits = SHORTEST; bits <= LONGEST; bits += 2) {
      Spline spline = proved(knots(lines, corners, bits));
      if (spline.errorBound().compareTo(tolerance) <= 0) {
        return spline;
      }
    }
    throw new IllegalStateException("a fit of " + lines.size() + " lines misses its tolerance");
  }

  /** The abscissas, on the grid, where the lines meet, and the two ends. */
  private List<Rational> corners(List<Line> lines) {
    List<Rational> corners = new ArrayList<>(List.of(Rational.ZERO));
    for (int i = 1; i < lines.size(); i++) {
      corners.add(lines.get(i - 1).meets(lines.get(i)));
    }
    Rational end = Rational.of(samples.points().get(samples.points().size() - 1).x());
    if (!end.isZero()) {
      corners.add(end);
    }
    return corners;
  }

  private List<Point> knots(List<Line> lines, List<Rational> corners, int bits) {
    Rational unit = powerBelow(tolerance).times(Rational.powerOfTwo(-bits));
    List<Point> wanted = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Rational x = abscissa(corners, i, bits);
      Rational gridX = x.minus(samples.start());
      gridX = gridX.isZero() ? gridX : gridX.dividedBy(samples.step());
      Rational y = samples.value(lines.get(Math.min(i, lines.size() - 1)).at(gridX));
      wanted.add(new Point(x, nearest(y, unit)));
    }
    return wanted.size() < 2 ? wanted : reached(wanted, unit);
  }

  /** From one piece on, whose line has a short slope and a short value at zero, to both ends. */
  private static List<Point> reached(List<Point> wanted, Rational unit) {
    int piece = levelPiece(wanted).orElse(0);
    Point left = wanted.get(piece);
    Rational slope = slope(left, left, wanted.get(piece + 1), unit);
    Rational atZero = nearest(left.y().minus(slope.times(left.x())), unit);
    LinkedList<Point> reached = new LinkedList<>();
    reached.add(new Point(left.x(), atZero.plus(slope.times(left.x()))));
    for (int i = piece - 1; i >= 0; i--) {
      reached.addFirst(next(reached.getFirst(), wanted.get(i + 1), wanted.get(i), unit));
    }
    for (int i = piece + 1; i < wanted.size(); i++) {
      reached.add(next(reached.getLast(), wanted.get(i - 1), wanted.get(i), unit));
    }
    return reached;
  }

  /** A piece whose value may become the bias of the output. */
  private static OptionalInt levelPiece(List<Point> wanted) {
    return IntStream.range(0, wanted.size() - 1)
        .filter(i -> wanted.get(i).y().equals(wanted.get(i + 1).y()))
        .findFirst();
  }

  /** Where the line of short slope ends that starts at a point and leads from one knot to another. */
  private static Point next(Point start, Point from, Point to, Rational unit) {
    Rational run = to.x().minus(start.x());
    return new Point(to.x(), start.y().plus(slope(start, from, to, unit).times(run)));
  }

  private static Rational slope(Point start, Point from, Point to, Rational unit) {
    if (to.y().equals(from.y())) {
      return Rational.ZERO; // a level piece stays level, and saves a unit
    }
    Rational run = to.x().minus(start.x());
    Rational rise = to.y().minus(start.y());
    return nearest(rise.dividedBy(run), powerBelow(unit.dividedBy(run.abs())));
  }

  private Rational abscissa(List<Rational> corners, int i, int bits) {
    Rational exact = samples.argument(corners.get(i));
    if (i == 0 || i == corners.size() - 1) {
      return exact;
    }
    Rational before = corners.get(i).minus(corners.get(i - 1));
    Rational behind = corners.get(i + 1).minus(corners.get(i));
    Rational room = before.min(behind).times(samples.step());
    return nearest(exact, powerBelow(room).times(Rational.powerOfTwo(-bits)));
  }

  /** A power of two that is at most this positive number, and at least a quarter of it. */
  private static Rational powerBelow(Rational positive) {
    return Rational.powerOfTwo(positive.exponent() - 1);
  }

  private static Rational nearest(Rational value, Rational unit) {
    return value.plus(unit.times(Rational.HALF)).floorTo(unit);
  }

  /**
   * The spline through knots, its bound proved: the broken line through the samples and the spline differ
   * most at a sample or at a knot.
   */
  private Spline proved(List<Point> knots) {
    Rational worst = broken.get(0).y().minus(knots.get(0).y()).abs();
    int sample = 1; // the first behind the left knot
    for (int i = 1; i < knots.size(); i++) {
      Segment piece = Segment.of(knots.get(i - 1), knots.get(i));
      while (broken.get(sample).x().compareTo(piece.end().x()) < 0) {
        worst = worst.max(piece.distance(broken.get(sample++)));
      }
      worst = worst.max(Segment.of(broken.get(sample - 1), broken.get(sample)).distance(piece.end()));
    }
    return new Spline(knots, worst.plus(samples.error()));
  }
}
