package dev.circuitc.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.approximation.CurvedNet.Expression;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApproximatorTest {
  private static final Interval UNIT = Interval.of(Rational.ZERO, Rational.ONE);
  private static final Interval WIDE = Interval.of(Rational.of(-2), Rational.of(3));
  private static final Interval AWAY = Interval.of(Rational.ONE, Rational.TWO);
  private static final Rational MINUS_ONE = Rational.MINUS_ONE;

  static List<Arguments> expressions() {
    return List.of(
        row("x y", UNIT, UNIT, "1e-3", (c, x, y) -> c.product(x, y), (x, y) -> x * y),
        row("x y, wide", WIDE, UNIT, "1e-2", (c, x, y) -> c.product(x, y), (x, y) -> x * y),
        row("x (1 - x)", UNIT, UNIT, "1e-3",
            (c, x, y) -> c.product(x, c.sum(SparseVector.unit(x).negate(), Rational.ONE)),
            (x, y) -> x * (1 - x)),
        row("e^x + e^y", UNIT, UNIT, "1e-2",
            (c, x, y) -> c.plus(exp(c, x), exp(c, y)), (x, y) -> Math.exp(x) + Math.exp(y)),
        row("e^x sin y", UNIT, WIDE, "1e-2",
            (c, x, y) -> c.product(exp(c, x), c.apply(NamedFunction.SIN, y)),
            (x, y) -> Math.exp(x) * Math.sin(y)),
        row("e^(x y)", UNIT, WIDE, "1/10",
            (c, x, y) -> exp(c, c.product(x, y)), (x, y) -> Math.exp(x * y)),
        row("norm", UNIT, WIDE, "1/10",
            (c, x, y) -> c.apply(NamedFunction.SQRT, c.plus(square(c, x), square(c, y))),
            Math::hypot),
        row("x / y", WIDE, AWAY, "1/50", (c, x, y) -> c.quotient(x, y), (x, y) -> x / y),
        row("bell", UNIT, WIDE, "1/50",
            (c, x, y) -> c.power(c.sum(SparseVector.unit(square(c, x))
                .plus(SparseVector.unit(square(c, y))), Rational.ONE), MINUS_ONE),
            (x, y) -> 1 / (1 + x * x + y * y)),
        row("x e^(-x x)", WIDE, UNIT, "1e-3",
            (c, x, y) -> c.product(x, exp(c, c.times(square(c, x), MINUS_ONE))),
            (x, y) -> x * Math.exp(-x * x)),
        row("max", UNIT, WIDE, "1/50",
            (c, x, y) -> c.max(List.of(c.product(x, y), c.plus(x, y))),
            (x, y) -> Math.max(x * y, x + y)),
        row("|sin x|", WIDE, UNIT, "1/50",
            (c, x, y) -> c.absolute(c.apply(NamedFunction.SIN, x)),
            (x, y) -> Math.abs(Math.sin(x))),
        row("circle", UNIT, UNIT, "1/50",
            (c, x, y) -> c.apply(NamedFunction.SQRT,
                c.sum(SparseVector.unit(square(c, x)).negate(), Rational.ONE)),
            (x, y) -> Math.sqrt(1 - x * x)),
        row("e x y", UNIT, UNIT, "1/50",
            (c, x, y) -> c.product(exp(c, c.constant(Rational.ONE)), c.product(x, y)),
            (x, y) -> Math.E * x * y),
        row("x x y", UNIT, WIDE, "1/20",
            (c, x, y) -> c.product(square(c, x), y), (x, y) -> x * x * y),
        row("min, relu", WIDE, WIDE, "1/20",
            (c, x, y) -> c.relu(c.min(List.of(c.power(x, Rational.of(3)), y))),
            (x, y) -> Math.max(0, Math.min(x * x * x, y))),
        row("hinge inside", WIDE, WIDE, "1/30",
            (c, x, y) -> exp(c, c.times(c.relu(c.plus(x, y)), Rational.of(-1, 2))),
            (x, y) -> Math.exp(-Math.max(0, x + y) / 2)));
  }

  private static Arguments row(
      String name,
      Interval x,
      Interval y,
      String tolerance,
      Expression expression,
      DoubleBinaryOperator truth) {
    return Arguments.of(name, List.of(x, y), tolerance, expression, truth);
  }

  private static int exp(Curves curves, int x) {
    return curves.apply(NamedFunction.EXP, x);
  }

  private static int square(Curves curves, int x) {
    return curves.product(x, x);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void keepsToABoundThatIsReachedByHalf(
      String name,
      List<Interval> box,
      String tolerance,
      Expression expression,
      DoubleBinaryOperator truth) {
    for (Goal.Shape shape : Goal.Shape.values()) {
      CurvedNet net =
          CurvedNet.of(box.get(0), box.get(1), expression, CurvedNet.goal(tolerance, shape));
      double bound = net.approximation().errorBound().toDouble();
      double largest = net.largestError(truth, 150);
      assertThat(bound).isLessThanOrEqualTo(Rational.parse(tolerance).toDouble());
      assertThat(largest).isLessThanOrEqualTo(bound * (1 + 1e-9));
      assertThat(bound).isLessThanOrEqualTo(2 * largest);
    }
  }

  @Test
  void foldsSquaresWhereLayersAreFree() {
    Goal small = CurvedNet.goal("1e-4", Goal.Shape.SMALL);
    Goal shallow = CurvedNet.goal("1e-4", Goal.Shape.SHALLOW);
    Expression square = (c, x, y) -> c.product(x, x);
    assertThat(CurvedNet.of(UNIT, UNIT, square, small).network().shape())
        .isEqualTo("2-2-3-3-3-3-3-1");
    assertThat(CurvedNet.of(UNIT, UNIT, square, shallow).network().shape()).isEqualTo("2-36-1");
  }

  @Test
  void takesOneUnitAPiece() {
    Expression expression = (c, x, y) -> exp(c, x);
    CurvedNet net =
        CurvedNet.of(UNIT, UNIT, expression, CurvedNet.goal("1e-3", Goal.Shape.SMALL));
    assertThat(net.network().shape()).isEqualTo("2-11-1");
  }

  @Test
  void fitsWhatDependsOnOneFormAsOneFunction() {
    Expression apart =
        (c, x, y) -> {
          int sum = c.plus(x, y);
          int twice = c.sum(SparseVector.unit(sum).times(Rational.TWO), Rational.ONE);
          return c.product(exp(c, sum), c.apply(NamedFunction.COS, twice));
        };
    CurvedNet net = CurvedNet.of(UNIT, UNIT, apart, CurvedNet.goal("1/50", Goal.Shape.SMALL));
    assertThat(net.approximation().parts()).hasSize(1);
    assertThat(net.largestError((x, y) -> Math.exp(x + y) * Math.cos(2 * (x + y) + 1), 100))
        .isLessThanOrEqualTo(0.02);
  }

  @Test
  void keepsWhatIsLinearExact() {
    Expression linear =
        (c, x, y) -> c.max(List.of(c.plus(x, y), c.times(x, Rational.of(3)), c.power(y, Rational.ONE)));
    CurvedNet net = CurvedNet.of(WIDE, WIDE, linear, CurvedNet.goal("1/50", Goal.Shape.SMALL));
    assertThat(net.approximation().errorBound()).isEqualTo(Rational.ZERO);
    assertThat(net.approximation().parts()).isEmpty();
    assertThat(net.largestError((x, y) -> Math.max(Math.max(x + y, 3 * x), y), 50))
        .isLessThan(1e-12);
  }

  @Test
  void takesNoUnitsWhereTheToleranceIsLarge() {
    Expression product = (c, x, y) -> c.product(x, exp(c, y));
    CurvedNet net = CurvedNet.of(UNIT, UNIT, product, CurvedNet.goal("100", Goal.Shape.SMALL));
    assertThat(net.network().shape()).isEqualTo("2-1");
    assertThat(net.largestError((x, y) -> x * Math.exp(y), 20))
        .isLessThanOrEqualTo(net.approximation().errorBound().toDouble());
  }

  @Test
  void namesItsUnits() {
    Expression expression = (c, x, y) -> exp(c, x);
    CurvedNet net =
        CurvedNet.of(UNIT, UNIT, expression, CurvedNet.goal("1/10", Goal.Shape.SMALL));
    Layer hidden = net.network().layers().get(0);
    assertThat(hidden.units())
        .anyMatch(unit -> unit.circuit().equals("e within 1/10")
            && unit.label().matches("positiveness\\(.*x - .*\\)"));
  }

  static List<Arguments> refusals() {
    return List.of(
        refusal(Reason.OUTSIDE_DOMAIN, "the argument of 'log' must be positive",
            (c, x, y) -> c.apply(NamedFunction.LOG, c.product(x, y))),
        refusal(Reason.OUTSIDE_DOMAIN, "the argument of '1 / x' must not be zero",
            (c, x, y) -> c.quotient(x, c.sum(SparseVector.unit(y), Rational.of(-1, 3)))),
        refusal(Reason.OUTSIDE_DOMAIN, "the argument of 'sqrt' must not be negative",
            (c, x, y) -> c.apply(NamedFunction.SQRT, c.minus(x, y))),
        refusal(Reason.OUTSIDE_DOMAIN, "division by zero",
            (c, x, y) -> c.quotient(x, c.constant(Rational.ZERO))),
        refusal(Reason.TOO_LARGE, "the exponent must be at most 4096, not 5000",
            (c, x, y) -> c.power(x, Rational.of(5000))),
        refusal(Reason.TOO_MANY_PIECES, "a tolerance of 1/100 takes more than 10000 pieces",
            (c, x, y) -> c.times(exp(c, c.times(x, Rational.of(50))), Rational.of(1))));
  }

  private static Arguments refusal(Reason reason, String message, Expression expression) {
    return Arguments.of(reason, message, expression);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhyThereIsNoApproximation(Reason reason, String message, Expression expression) {
    Goal goal = CurvedNet.goal("1/100", Goal.Shape.SMALL);
    assertThatThrownBy(() -> CurvedNet.of(UNIT, UNIT, expression, goal))
        .isInstanceOfSatisfying(
            ApproximationException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason))
        .hasMessage(message);
  }

  @Test
  void refusesUnboundedArguments() {
    Goal goal = CurvedNet.goal("1/100", Goal.Shape.SMALL);
    assertThatThrownBy(
            () -> CurvedNet.of(UNIT, Interval.REALS, (c, x, y) -> exp(c, c.plus(x, y)), goal))
        .hasMessage("the argument of a curve must be bounded, but 'y' has no bounded domain");
  }

  @Test
  void sumsWithUnboundedLinearParts() {
    Expression expression = (c, x, y) -> c.plus(exp(c, x), y);
    Goal goal = CurvedNet.goal("1/100", Goal.Shape.SMALL);
    CurvedNet net = CurvedNet.of(UNIT, Interval.REALS, expression, goal);
    assertThat(net.approximation().errorBound()).isLessThanOrEqualTo(Rational.of(1, 100));
  }
}
