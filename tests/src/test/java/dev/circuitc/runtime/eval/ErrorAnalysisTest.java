package dev.circuitc.runtime.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A long run: {@code -Dcircuitc.points=1000000}. */
class ErrorAnalysisTest {
  private static final int POINTS = Integer.getInteger("circuitc.points", 20_000);
  private static final int EXACT_POINTS = 500;
  private static final double LOOSE = 100; // the bound may be so many times the largest error seen

  @Test
  void theNetsThatNeverRoundAreBitExact() {
    for (FloatType type : FloatType.values()) {
      assertThat(everywhere(identity("1 -1 | 0"), type).isExact()).isTrue();
      assertThat(everywhere(identity("-1 1 | 0"), type).isExact()).isTrue();
      assertThat(everywhere(identity("1 1 | 0"), type).isExact()).isTrue(); // absolute value
      assertThat(everywhere(identity("4 -2 | 0"), type).isExact()).isTrue();
      assertThat(everywhere(identity("3 -3 | 0"), type).isExact()).isFalse();
      assertThat(everywhere(identity("1 -1 | 1"), type).isExact()).isFalse();
      assertThat(everywhere(Nets.minimum(), type).isExact()).isFalse();
    }
    assertThat(everywhere(identity("1 -1 | 0"), FloatType.FLOAT32).text()).startsWith("bit-exact");
  }

  private static Network identity(String last) {
    return Nets.network(1, "1 | 0; -1 | 0", last);
  }

  @Test
  void theBoundIsAboveEveryErrorAndNotFarAboveTheLargestOnTheSamples() {
    Network sum = Nets.network(2, "1 1 | 0; -1 -1 | 0", "1 -1 | 0");
    for (Network network : List.of(sum, Nets.minimum(), Nets.minimumOfFour())) {
      double ratio = ratio(network, Interval.REALS, FloatType.FLOAT32, POINTS);
      assertThat(ratio).isBetween(1.0, LOOSE);
      assertThat(ratio(network, Interval.REALS, FloatType.FLOAT64, EXACT_POINTS))
          .isBetween(1.0, LOOSE);
    }
  }

  @Test
  void theBoundIsAboveEveryErrorOfRandomNetworks() {
    Random random = new Random(37);
    for (int k = 0; k < 20; k++) {
      Network network = Nets.random(random, 1 + k % 4, 5, 4, 3, 2);
      Interval domain =
          k % 2 == 0 ? Interval.REALS : Interval.of(Rational.of(-3), Rational.of(1, 3));
      assertThat(ratio(network, domain, FloatType.FLOAT32, POINTS / 10)).isGreaterThan(1);
      assertThat(ratio(network, domain, FloatType.FLOAT64, EXACT_POINTS / 10)).isGreaterThan(1);
    }
  }

  /**
   * Bound over largest error seen; the exact values are rationals for float64, float64 for float32.
   */
  private static double ratio(Network network, Interval domain, FloatType type, int points) {
    List<Interval> box = Collections.nCopies(network.inputs().size(), domain);
    ErrorBound bound = ErrorAnalysis.bound(network, box, type);
    Random random = new Random(41);
    Trial trial = Trial.of(network, type);
    double smallest = Double.POSITIVE_INFINITY;
    for (double size : domain.isBounded() ? new double[] {1} : new double[] {0x1p-10, 1, 1e6}) {
      double largest = Double.MIN_VALUE;
      for (int k = 0; k < points; k++) {
        largest = Math.max(largest, trial.error(point(random, domain, size, type, box.size())));
      }
      smallest = Math.min(smallest, bound.at(size) / largest);
    }
    return smallest;
  }

  /** Anywhere in the domain, now and then with coordinates that are nearly equal. */
  private static double[] point(
      Random random, Interval domain, double size, FloatType type, int inputs) {
    double low = domain.lower().map(end -> (double) end.toFloat()).orElse(-size);
    double high = domain.upper().map(end -> Math.nextDown(end.toFloat())).orElse((float) size);
    double[] point = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      boolean tie = i > 0 && random.nextInt(4) == 0;
      double value = tie ? point[i - 1] * 1.0001 : low + (high - low) * random.nextDouble();
      double nearest = type == FloatType.FLOAT32 ? (float) value : value;
      point[i] = Math.max(low, Math.min(high, nearest));
    }
    return point;
  }

  /** Evaluation in a format beside a judge that is exact, or for float32 nearly so. */
  private record Trial(
      UnaryOperator<double[]> found,
      DoubleEvaluator doubles,
      ExactEvaluator exact,
      boolean narrow) {
    static Trial of(Network network, FloatType type) {
      return new Trial(
          RoundedEvaluator.of(network, type),
          new DoubleEvaluator(network),
          new ExactEvaluator(network),
          type == FloatType.FLOAT32);
    }

    double error(double[] point) {
      double[] values = found.apply(point);
      return narrow ? errorByDoubles(point, values) : errorByRationals(point, values);
    }

    private double errorByDoubles(double[] point, double[] values) {
      double[] wanted = doubles.evaluate(point);
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        largest = Math.max(largest, Math.abs(values[i] - wanted[i]));
      }
      return largest * (1 - 1e-6); // float64 is not quite exact
    }

    private double errorByRationals(double[] point, double[] values) {
      List<Rational> wanted =
          exact.evaluate(Arrays.stream(point).mapToObj(Rational::of).toList());
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        Rational error = Rational.of(values[i]).minus(wanted.get(i)).abs();
        largest = Math.max(largest, error.toDouble());
      }
      return largest;
    }
  }

  @Test
  void saysWhereSmallInputsAreLost() {
    ErrorBound bound = everywhere(Nets.minimum(), FloatType.FLOAT32);

    assertThat(bound.at(1e8)).isGreaterThan(1); // min of 1e8 and 1
    assertThat(bound.text()).contains("--dtype float64").contains("lost");
    assertThat(everywhere(Nets.minimum(), FloatType.FLOAT64).at(1e8)).isLessThan(1e-6);
  }

  @Test
  void aDomainMakesTheBoundANumber() {
    Interval unit = Interval.of(Rational.MINUS_ONE, Rational.ONE);
    ErrorBound bound =
        ErrorAnalysis.bound(Nets.minimum(), List.of(unit, unit), FloatType.FLOAT32);

    assertThat(bound.slope()).isZero();
    assertThat(bound.constant()).isBetween(0x1p-25, 0x1p-20);
    assertThat(bound.overflow()).isInfinite();
  }

  @Test
  void saysFromWhereSumsOverflow() {
    Network large = Nets.network(1, "1e30 | 0");

    ErrorBound bound = everywhere(large, FloatType.FLOAT32);

    assertThat(bound.overflow()).isBetween(1e8, 3.5e8);
    assertThat(everywhere(Nets.network(1, "1e39 | 0"), FloatType.FLOAT32).text())
        .contains("too large for float32");
  }

  @Test
  void takesNetworksWithoutInputs() {
    assertThat(everywhere(Nets.network(0, " | 1/2"), FloatType.FLOAT32).isExact()).isTrue();
    assertThat(everywhere(Nets.network(0, " | 1/3"), FloatType.FLOAT32).constant()).isPositive();
  }

  private static ErrorBound everywhere(Network network, FloatType type) {
    return ErrorAnalysis.bound(
        network, Collections.nCopies(network.inputs().size(), Interval.REALS), type);
  }
}
