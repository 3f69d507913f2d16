package dev.circuitc.runtime.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatingPointEvaluatorTest {
  @Test
  void isExactWhereWeightsAndPointsAreSmallIntegers() {
    Random random = new Random(3);
    ExactEvaluator exact = new ExactEvaluator(Nets.minimumOfFour());
    DoubleEvaluator doubles = new DoubleEvaluator(Nets.minimumOfFour());
    FloatEvaluator floats = new FloatEvaluator(Nets.minimumOfFour());
    for (int k = 0; k < 500; k++) {
      double[] point = random.ints(4, -99, 100).asDoubleStream().toArray();
      List<Rational> rationals = Arrays.stream(point).mapToObj(Rational::of).toList();
      Rational wanted = exact.evaluate(rationals).get(0);
      assertThat(Rational.of(doubles.evaluate(point)[0])).isEqualTo(wanted);
      assertThat(Rational.of(floats.evaluate(narrow(point))[0])).isEqualTo(wanted);
    }
  }

  @Test
  void aBatchGivesTheSameBitsAsItsPoints() {
    Network network = Nets.random(new Random(5), 7, 20, 11, 3);
    int count = 1000; // more than a block
    double[] points = new Random(6).doubles((long) count * 7, -10, 10).toArray();
    double[] batch = new DoubleEvaluator(network).evaluate(points, count);
    float[] floatBatch = new FloatEvaluator(network).evaluate(narrow(points), count);
    for (int i = 0; i < count; i++) {
      double[] point = Arrays.copyOfRange(points, 7 * i, 7 * i + 7);
      assertThat(new DoubleEvaluator(network).evaluate(point))
          .isEqualTo(Arrays.copyOfRange(batch, 3 * i, 3 * i + 3));
      assertThat(new FloatEvaluator(network).evaluate(narrow(point)))
          .isEqualTo(Arrays.copyOfRange(floatBatch, 3 * i, 3 * i + 3));
    }
  }

  @Test
  void addsInAscendingOrderFromTheBias() {
    Network network = Nets.network(3, "1 1 1 | 1");

    double found = new DoubleEvaluator(network).evaluate(new double[] {1e16, -1e16, 1})[0];

    assertThat(found).isEqualTo(1); // ((1 + 1e16) - 1e16) + 1, where the first sum drops the 1
  }

  @Test
  void aWeightOfZeroIgnoresInfinities() {
    Network network = Nets.network(2, "0 1 | 0");

    assertThat(new FloatEvaluator(network).evaluate(new float[] {Float.POSITIVE_INFINITY, 2}))
        .containsExactly(2);
  }

  @Test
  void notANumberIsPassedOn() {
    Network network = Nets.network(1, "1 | 0", "1 | 0");

    assertThat(new FloatEvaluator(network).evaluate(new float[] {Float.NaN})[0]).isNaN();
  }

  @Test
  void takesNetworksWithoutInputsLayersOrPoints() {
    assertThat(new DoubleEvaluator(Nets.network(0, " | 5/2")).evaluate(new double[0]))
        .containsExactly(2.5);
    assertThat(new DoubleEvaluator(Nets.network(0, " | 5/2")).evaluate(new double[0], 3))
        .containsExactly(2.5, 2.5, 2.5);
    assertThat(new FloatEvaluator(Nets.minimum()).evaluate(new float[0], 0)).isEmpty();
  }

  @Test
  void refusesPointsOfTheWrongLength() {
    FloatEvaluator floats = new FloatEvaluator(Nets.minimum());

    assertThatThrownBy(() -> floats.evaluate(new float[3]))
        .hasMessage("a point must have 2 coordinates, not 3");
    assertThatThrownBy(() -> floats.evaluate(new float[3], 2))
        .hasMessage("2 points must be 4 numbers, not 3");
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
