package dev.circuitc.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplineFitTest {
  private static final String QUARTER_TURN = "1.57079632679489661923";

  /** The numbers of pieces no approximation can undercut, from the equioscillation of the error. */
  @ParameterizedTest
  @CsvSource({
    "exp, 0, 1, 4, 11, 33",
    "2, 0, 1, 4, 12, 36",
    "sqrt, 0, 1, 5, 16, 50",
    "log, 1, 2, 2, 6, 18",
    "-1, 1, 2, 3, 7, 21",
    "sin, 0, " + QUARTER_TURN + ", 4, 10, 31",
    "tanh, 0, 4, 5, 14, 42",
    "sigmoid, 0, 8, 4, 10, 30"
  })
  void takesTheFewestPieces(String name, String low, String high, int two, int three, int four) {
    Interval interval = Interval.of(Rational.parse(low), Rational.parse(high));
    assertThat(pieces(name, interval, "1e-2")).isEqualTo(two);
    assertThat(pieces(name, interval, "1e-3")).isEqualTo(three);
    assertThat(pieces(name, interval, "1e-4")).isEqualTo(four);
  }

  private static int pieces(String name, Interval interval, String tolerance) {
    return SplineFit.fit(function(name), interval, Rational.parse(tolerance)).pieces();
  }

  private static UnivariateFunction function(String name) {
    return NamedFunction.of(name)
        .<UnivariateFunction>map(f -> f)
        .orElseGet(() -> UnivariateFunction.power(Rational.parse(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "exp, -3, 2, 1e-2", "exp, 1/3, 1/3, 1e-9", "exp, -40, 1, 1e-3", "log, 1e-6, 3, 1/50",
    "sqrt, 0, 1, 1/100", "sqrt, 0, 1000, 1/10", "sin, -10, 10, 1/20", "sin, -10, 10, 9/10",
    "sin, -10, 10, 2", "cos, 0, 1/1000, 1e-9", "tanh, -4, 5, 1/300", "sigmoid, -8, 8, 1/500",
    "3, -1, 1, 1/200", "3, -2, 1, 1/10", "2, -7, -5, 1/40", "-1, -3, -1/5, 1/60",
    "1/3, 0, 1, 1/100", "-5/3, 1/3, 10, 1/50"
  })
  void keepsToAProvedBoundThatIsNearlyReached(String name, String low, String high, String tol) {
    Interval interval = Interval.of(Rational.parse(low), Rational.parse(high));
    Rational tolerance = Rational.parse(tol);
    Spline spline = SplineFit.fit(function(name), interval, tolerance);
    Rational largest = largestError(function(name), spline);
    assertThat(spline.errorBound()).isLessThanOrEqualTo(tolerance);
    assertThat(largest).isLessThanOrEqualTo(spline.errorBound().plus(Oracle.ERROR));
    if (spline.pieces() > 0) {
      Rational almost = spline.errorBound().times(Rational.of(9, 10));
      assertThat(largest.plus(tolerance.times(Rational.of(1, 30)))).isGreaterThan(almost);
    }
  }

  private static Rational largestError(UnivariateFunction function, Spline spline) {
    Rational largest = error(function, spline, spline.knots().get(0).x());
    for (int i = 1; i < spline.knots().size(); i++) {
      Rational left = spline.knots().get(i - 1).x();
      Rational length = spline.knots().get(i).x().minus(left);
      for (int k = 0; k <= 16; k++) {
        Rational x = left.plus(length.times(Rational.of(k, 16)));
        largest = largest.max(error(function, spline, x));
      }
    }
    return largest;
  }

  private static Rational error(UnivariateFunction function, Spline spline, Rational x) {
    return Oracle.value(function, x).minus(spline.at(x)).abs();
  }

  @Test
  void isLevelWhereTheToleranceAllows() {
    Interval interval = Interval.of(Rational.ZERO, Rational.of(100));
    Spline spline = SplineFit.fit(NamedFunction.SIN, interval, Rational.of(3, 2));
    assertThat(spline.pieces()).isEqualTo(1);
    assertThat(spline.slope(0)).isEqualTo(Rational.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "exp, 0, 1", "sin, 0, 3", "sqrt, 0, 1", "tanh, -1/3, 2", "sigmoid, -8, 8", "log, 1/3, 10"
  })
  void takesShortBinaryFractions(String name, String low, String high) {
    Interval interval = Interval.of(Rational.parse(low), Rational.parse(high));
    Spline spline = SplineFit.fit(function(name), interval, Rational.parse("1e-3"));
    List<Point> inner = spline.knots().subList(1, spline.pieces());
    assertThat(inner).allMatch(knot -> isShort(knot.x()));
    assertThat(IntStream.range(0, spline.pieces()).mapToObj(spline::slope))
        .allMatch(SplineFitTest::isShort);
  }

  private static boolean isShort(Rational value) {
    return value.denominator().bitCount() == 1 && value.denominator().bitLength() <= 28;
  }

  @ParameterizedTest
  @CsvSource({
    "log, 0, 1, 1e-3, OUTSIDE_DOMAIN, the argument of 'log' must be positive",
    "log, -1, 1, 1e-3, OUTSIDE_DOMAIN, the argument of 'log' must be positive",
    "sqrt, -1e-30, 1, 1e-3, OUTSIDE_DOMAIN, the argument of 'sqrt' must not be negative",
    "-1, -1, 2, 1e-3, OUTSIDE_DOMAIN, the argument of '1 / x' must not be zero",
    "-2, -1, 1/3, 1e-3, OUTSIDE_DOMAIN, the argument of 'x ^ (-2)' must not be zero",
    "1/2, -1, 1/3, 1e-3, OUTSIDE_DOMAIN, the argument of 'x ^ (1/2)' must not be negative",
    "exp, 0, 5000, 1e-3, OUTSIDE_DOMAIN, the argument of 'exp' must stay below 4096",
    "exp, 0, 1, 0, TOLERANCE, 'a tolerance must be positive, not 0'",
    "exp, 0, 1, -1, TOLERANCE, 'a tolerance must be positive, not -1'",
    "sqrt, 0, 1e12, 1e-3, TOO_MANY_PIECES, a tolerance of 1/1000 takes more than 10000 pieces"
  })
  void saysWhyThereIsNoFit(
      String name, String low, String high, String tolerance, Reason reason, String message) {
    Interval interval = Interval.of(Rational.parse(low), Rational.parse(high));
    assertThatThrownBy(() -> SplineFit.fit(function(name), interval, Rational.parse(tolerance)))
        .isInstanceOfSatisfying(
            ApproximationException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason))
        .hasMessage(message);
  }

  @Test
  void refusesUnboundedArguments() {
    assertThatThrownBy(
            () -> SplineFit.fit(NamedFunction.EXP, Interval.NON_NEGATIVE, Rational.ONE))
        .hasMessage("its argument must be bounded, but ranges over [0, inf)");
  }

  @Test
  void fitsKinksOfComposedFormulas() {
    // max(x^2, x) has a kink at 1 that no curvature bound covers
    Formula formula =
        new Formula(
            List.of(
                new Curve.Linear(dev.circuitc.math.AffineForm.variable(0)),
                new Curve.Apply(UnivariateFunction.power(Rational.TWO), 0),
                new Curve.Max(List.of(0, 1))));
    Interval interval = Interval.of(Rational.ZERO, Rational.of(7, 3));
    Spline spline = SplineFit.fit(formula, interval, Rational.of(1, 100));
    assertThat(spline.pieces()).isBetween(5, 7);
    assertThat(spline.at(Rational.ONE).minus(Rational.ONE).abs())
        .isLessThanOrEqualTo(Rational.of(1, 100));
  }
}
