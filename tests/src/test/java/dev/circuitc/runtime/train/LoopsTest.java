package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.circuitc.math.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopsTest {
  @Test
  void dotTakesEveryEntryOnce() {
    for (int length = 0; length <= 100; length++) {
      double[] numbers = new double[length];
      double[] ones = new double[length];
      for (int n = 0; n < length; n++) {
        numbers[n] = n + 1;
        ones[n] = 1;
      }
      assertThat(Loops.dot(numbers, ones)).isEqualTo(length * (length + 1.0) / 2);
    }
  }

  @Test
  void dotIsCloseToTheExactOne() {
    Random random = new Random(5);
    double[] x = random.doubles(999, -1, 1).toArray();
    double[] y = random.doubles(999, -1, 1).toArray();
    Rational exact = Rational.ZERO;
    for (int n = 0; n < x.length; n++) {
      exact = exact.plus(Rational.of(x[n]).times(Rational.of(y[n])));
    }
    assertThat(Loops.dot(x, y)).isCloseTo(exact.toDouble(), within(1e-13));
  }

  @Test
  void keepsWhereEvenTheSmallestNumberIsPositive() {
    double[] kept = {3, 3, 3, 3, 3};
    double[] reached = {0, Double.MIN_VALUE, Double.MIN_NORMAL, 1, Double.MAX_VALUE};
    Loops.keepWherePositive(kept, reached);
    assertThat(kept).containsExactly(0, 3, 3, 3, 3);
  }

  @Test
  void rectifiesToPositiveZeroAndLetsNaNThrough() {
    double[] values = {-0.0, -1, 2, Double.NaN, Double.NEGATIVE_INFINITY};
    Loops.rectify(values);
    assertThat(values).containsExactly(0.0, 0, 2, Double.NaN, 0);
  }
}
