package dev.circuitc.approximation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class RandomCurvesTest {
  private static final int PROGRAMS = Integer.getInteger("circuitc.curves", 24);
  private static final double ROUNDING = 1e-9; // of the floating-point evaluation, relative

  /** An expression and what it means in floating point. */
  private record Curved(CurvedNet.Expression expression, DoubleBinaryOperator truth) {}

  @Test
  void neverExceedsItsBound() {
    Random random = new Random(20);
    int approximated = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      Curved curve = curve(random, 3);
      Goal.Shape shape = Goal.Shape.values()[i % 2];
      Interval x = interval(random);
      Interval y = interval(random);
      try {
        CurvedNet net =
            CurvedNet.of(x, y, curve.expression(), CurvedNet.goal("1/20", shape));
        double bound = net.approximation().errorBound().toDouble();
        assertThat(bound).isLessThanOrEqualTo(0.05);
        assertThat(net.largestError(curve.truth(), 40))
            .as("curve %d on %s x %s", i, x, y)
            .isLessThanOrEqualTo(bound + ROUNDING * scale(net));
        approximated++;
      } catch (ApproximationException refusal) {
        assertThat(refusal.reason())
            .as("curve %d on %s x %s: %s", i, x, y, refusal.getMessage())
            .isIn(
                ApproximationException.Reason.OUTSIDE_DOMAIN,
                ApproximationException.Reason.TOO_MANY_PIECES);
      }
    }
    assertThat(approximated).isGreaterThan(PROGRAMS / 2);
  }

  private static double scale(CurvedNet net) {
    Interval values = net.approximation().values();
    return 1 + Math.max(
        values.lower().orElseThrow().abs().toDouble(),
        values.upper().orElseThrow().abs().toDouble());
  }

  private static Interval interval(Random random) {
    Rational low = Rational.of(random.nextInt(7) - 4, 1 + random.nextInt(3));
    return Interval.of(low, low.plus(Rational.of(random.nextInt(5), 1 + random.nextInt(3))));
  }

  private static Curved curve(Random random, int depth) {
    if (depth == 0) {
      return leaf(random);
    }
    Curved a = curve(random, random.nextInt(depth));
    Curved b = curve(random, random.nextInt(depth));
    return switch (random.nextInt(9)) {
      case 0 -> binary(a, b, Curves::plus, Double::sum);
      case 1, 2 -> binary(a, b, Curves::product, (p, q) -> p * q);
      case 3 -> binary(a, b, (c, p, q) -> c.max(List.of(p, q)), Math::max);
      case 4 -> power(a, 2 + random.nextInt(2));
      case 5 -> binary(a, b, (c, p, q) -> c.quotient(p, c.sum(
          SparseVector.unit(c.power(q, Rational.TWO)), Rational.ONE)), (p, q) -> p / (q * q + 1));
      case 6 -> root(a);
      default -> function(a, random);
    };
  }

  private static Curved leaf(Random random) {
    Rational p = Rational.of(random.nextInt(7) - 3, 2);
    Rational q = Rational.of(random.nextInt(5) - 2);
    return new Curved(
        (c, x, y) -> c.plus(c.times(x, p), c.times(y, q)),
        (x, y) -> p.toDouble() * x + q.toDouble() * y);
  }

  private interface Operation {
    int build(Curves curves, int a, int b);
  }

  private static Curved binary(
      Curved a, Curved b, Operation operation, DoubleBinaryOperator truth) {
    return new Curved(
        (c, x, y) ->
            operation.build(c, a.expression().build(c, x, y), b.expression().build(c, x, y)),
        (x, y) ->
            truth.applyAsDouble(a.truth().applyAsDouble(x, y), b.truth().applyAsDouble(x, y)));
  }

  private static Curved power(Curved a, int exponent) {
    return new Curved(
        (c, x, y) -> c.power(a.expression().build(c, x, y), Rational.of(exponent)),
        (x, y) -> Math.pow(a.truth().applyAsDouble(x, y), exponent));
  }

  private static Curved root(Curved a) {
    return new Curved(
        (c, x, y) -> c.apply(NamedFunction.SQRT, c.absolute(a.expression().build(c, x, y))),
        (x, y) -> Math.sqrt(Math.abs(a.truth().applyAsDouble(x, y))));
  }

  private static Curved function(Curved a, Random random) {
    NamedFunction function =
        List.of(
                NamedFunction.EXP, NamedFunction.SIN, NamedFunction.COS, NamedFunction.TANH,
                NamedFunction.SIGMOID)
            .get(random.nextInt(5));
    return new Curved(
        (c, x, y) -> c.apply(function, a.expression().build(c, x, y)),
        (x, y) -> value(function, a.truth().applyAsDouble(x, y)));
  }

  private static double value(NamedFunction function, double x) {
    return switch (function) {
      case EXP -> Math.exp(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      default -> throw new IllegalArgumentException(function.text());
    };
  }
}
