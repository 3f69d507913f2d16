package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.TreeMap;

/**
 * A spline as hinges: {@code f(x) = y0 + s0 (x - x0) + sum of (s_i - s_(i-1)) relu(x - x_i)}.
 *
 * <p>Exact for all reals. Units: one for each inner knot, and one to carry x past the layer; none for x
 * where an end piece is level, for the sum then starts from that end. Depth: +1.
 */
record SplineCircuit(Spline spline) implements Piecewise {
  @Override
  public Interval interval() {
    List<Point> knots = spline.knots();
    return Interval.of(knots.get(0).x(), knots.get(knots.size() - 1).x());
  }

  @Override
  public Rational errorBound() {
    return spline.errorBound();
  }

  @Override
  public Rational steepness() {
    return spline.steepness();
  }

  @Override
  public int units() {
    int pieces = spline.pieces();
    return pieces <= 1 ? 0 : isLevel(0) || isLevel(pieces - 1) ? pieces - 1 : pieces;
  }

  private boolean isLevel(int piece) {
    return spline.slope(piece).isZero();
  }

  @Override
  public int build(Hinges hinges, int argument) {
    List<Point> knots = spline.knots();
    if (spline.pieces() == 0) {
      return hinges.builder().constant(knots.get(0).y());
    }
    boolean fromRight = isLevel(spline.pieces() - 1);
    int sign = fromRight ? -1 : 1;
    Point end = fromRight ? knots.get(knots.size() - 1) : knots.get(0);
    Rational slope = spline.slope(fromRight ? spline.pieces() - 1 : 0);
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    terms.merge(argument, slope, Rational::plus);
    for (int i = 1; i < spline.pieces(); i++) {
      Rational bend = spline.slope(i).minus(spline.slope(i - 1));
      Rational knot = knots.get(i).x().times(Rational.of(-sign));
      terms.merge(hinges.hinge(argument, Rational.of(sign), knot), bend, Rational::plus);
    }
    return hinges.builder().affine(SparseVector.of(terms), end.y().minus(slope.times(end.x())));
  }
}
