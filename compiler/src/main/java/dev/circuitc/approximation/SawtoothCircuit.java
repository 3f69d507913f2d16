package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.TreeMap;

/**
 * A quadratic polynomial on an interval by folding it again and again.
 *
 * <p>With t in [0, 1], t^2 = t - sum of T^s(t) / 4^s over all s >= 1, T(t) = 2 relu(t) - 4 relu(t - 1/2)
 * the tooth. Cut after m terms the sum is too large by at most 2^(-2m-2); lowered by half of that its
 * error is at most 2^(-2m-3), reached. Units: 3m - 1. Depth: +m. Source: Yarotsky 2017, arXiv 1610.01145.
 *
 * @param start the left end of the interval
 * @param length of the interval, positive
 * @param layers the number m of foldings, at least 1
 */
record SawtoothCircuit(Quadratic quadratic, Rational start, Rational length, int layers)
    implements Piecewise {
  /** The least number of foldings that keeps to a tolerance. */
  static SawtoothCircuit within(
      Quadratic quadratic, Rational start, Rational length, Rational tolerance) {
    int layers = 1;
    while (error(quadratic, length, layers).compareTo(tolerance) > 0) {
      layers++;
    }
    return new SawtoothCircuit(quadratic, start, length, layers);
  }

  private static Rational error(Quadratic quadratic, Rational length, int layers) {
    Rational height = quadratic.square().abs().times(length).times(length);
    return height.times(Rational.powerOfTwo(-2 * layers - 3));
  }

  @Override
  public Interval interval() {
    return Interval.of(start, start.plus(length));
  }

  @Override
  public Rational errorBound() {
    return error(quadratic, length, layers);
  }

  /** That of the quadratic, since a chord is no steeper than the steepest tangent under it. */
  @Override
  public Rational steepness() {
    return slopeAt(start).abs().max(slopeAt(start.plus(length)).abs());
  }

  private Rational slopeAt(Rational x) {
    return quadratic.square().times(Rational.TWO).times(x).plus(quadratic.slope());
  }

  @Override
  public int units() {
    return 3 * layers - 1;
  }

  /**
   * With x = start + length t the quadratic is height t^2 + slope t + value, height = square length^2.
   * The first tooth does without relu(t), as t is never negative.
   */
  @Override
  public int build(Hinges hinges, int argument) {
    Rational scale = length.reciprocal();
    int t = hinges.affine(argument, scale, start.times(scale).negate());
    Rational height = quadratic.square().times(length).times(length);
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    terms.merge(t, height.plus(slopeAt(start).times(length)), Rational::plus);
    int tooth = fold(hinges, t, t);
    Rational weight = height;
    for (int layer = 1; layer <= layers; layer++) {
      weight = weight.times(Rational.of(1, 4));
      terms.merge(tooth, weight.negate(), Rational::plus);
      if (layer < layers) {
        tooth = fold(hinges, hinges.hinge(tooth, Rational.ONE, Rational.ZERO), tooth);
      }
    }
    return hinges.builder().affine(SparseVector.of(terms), valueAtStart().minus(centring()));
  }

  /** Half the largest error of the sum, which is one-sided. */
  private Rational centring() {
    Rational error = errorBound();
    return quadratic.square().signum() < 0 ? error.negate() : error;
  }

  private Rational valueAtStart() {
    return quadratic.square().times(start).plus(quadratic.slope()).times(start)
        .plus(quadratic.offset());
  }

  /** 2 whole - 4 relu(t - 1/2), whole being t or relu(t). */
  private static int fold(Hinges hinges, int whole, int t) {
    int upper = hinges.hinge(t, Rational.ONE, Rational.HALF.negate());
    SparseVector tooth =
        SparseVector.unit(whole).times(Rational.TWO).plus(
            SparseVector.unit(upper), Rational.of(-4));
    return hinges.builder().affine(tooth, Rational.ZERO);
  }
}
