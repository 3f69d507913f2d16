package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A product by two squares: {@code a b = ((a + s b)^2 - (a - s b)^2) / (4 s)}.
 *
 * <p>Each square is fitted with error 2 s tolerance. The scale s is the power of two that makes a and s b
 * about equally long: then the two squares take the fewest pieces. Units: those of the squares. Depth:
 * theirs.
 *
 * @param scale s, positive
 * @param plus the square of a + s b
 * @param minus the square of a - s b
 */
record SquaresProduct(Rational scale, Piecewise plus, Piecewise minus) {
  private static final int SHORT_BITS = 48; // of an end
  private static final int GRID_BITS = 9; // of a length
  private static final Formula SQUARE = Formula.of(UnivariateFunction.power(Rational.TWO));

  static SquaresProduct of(Known a, Known b, Rational tolerance, Fitter fitter) {
    Rational scale = scale(length(a.values()), length(b.values()));
    Rational each = tolerance.times(scale).times(Rational.TWO);
    Interval left = a.values();
    Interval right = b.values().times(scale);
    return new SquaresProduct(
        scale,
        fitter.fit(SQUARE, exact(left.plus(right)), each),
        fitter.fit(SQUARE, exact(left.plus(right.times(Rational.MINUS_ONE))), each));
  }

  private static Known exact(Interval values) {
    return new Known(isShort(values) ? values : shortened(values), Rational.ZERO);
  }

  private static boolean isShort(Interval interval) {
    return interval.lower().orElseThrow().bitLength() <= SHORT_BITS
        && interval.upper().orElseThrow().bitLength() <= SHORT_BITS;
  }

  /** Holds the interval, and is hardly longer: a product of products would take ever longer ends. */
  private static Interval shortened(Interval interval) {
    Rational length = length(interval);
    Rational size = length.isZero() ? interval.upper().orElseThrow() : length;
    return interval.outward(Rational.powerOfTwo(size.exponent() - GRID_BITS));
  }

  private static Rational length(Interval interval) {
    return interval.upper().orElseThrow().minus(interval.lower().orElseThrow());
  }

  private static Rational scale(Rational left, Rational right) {
    if (left.isZero() || right.isZero()) {
      return Rational.ONE;
    }
    Rational ratio = left.dividedBy(right);
    Rational power = Rational.powerOfTwo(ratio.exponent());
    return ratio.compareTo(power.times(Rational.of(3, 4))) < 0 ? power.times(Rational.HALF) : power;
  }

  List<Piecewise> squares() {
    return List.of(plus, minus);
  }

  Rational errorBound() {
    Rational sum = plus.errorBound().plus(minus.errorBound());
    return sum.dividedBy(scale.times(Rational.of(4)));
  }

  int build(Hinges hinges, int a, int b) {
    SparseVector left = SparseVector.unit(a);
    SparseVector right = SparseVector.unit(b).times(scale);
    int sum = hinges.builder().affine(left.plus(right), Rational.ZERO);
    int difference = hinges.builder().affine(left.minus(right), Rational.ZERO);
    Rational weight = scale.times(Rational.of(4)).reciprocal();
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    terms.merge(plus.build(hinges, sum), weight, Rational::plus);
    terms.merge(minus.build(hinges, difference), weight.negate(), Rational::plus);
    return hinges.builder().affine(SparseVector.of(terms), Rational.ZERO);
  }

  /** The products of numbers of two bounded intervals. */
  static Interval range(Known a, Known b) {
    List<Rational> corners =
        Stream.of(a.truth().lower(), a.truth().upper())
            .flatMap(x -> Stream.of(b.truth().lower(), b.truth().upper())
                .map(y -> x.orElseThrow().times(y.orElseThrow())))
            .toList();
    return Interval.of(
        corners.stream().reduce(Rational::min).orElseThrow(),
        corners.stream().reduce(Rational::max).orElseThrow());
  }
}
