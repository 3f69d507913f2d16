package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DenseNetworkTest {
  private static final int POINTS = 37; // no multiple of any vector length
  private static final double ROUNDING = 1e-11;

  static Stream<List<Integer>> shapes() {
    return Stream.of(
        List.of(1, 1),
        List.of(3, 2),
        List.of(1, 2, 1),
        List.of(2, 3, 1),
        List.of(2, 5, 4, 3),
        List.of(3, 4, 1, 4, 2),
        List.of(1, 40, 1));
  }

  /** A network of dyadic weights, a batch of dyadic points, and targets, all exact in doubles. */
  private static final class Example {
    private final Network network;
    private final Architecture shape;
    private final double[] parameters;
    private final Batch batch;
    private final DenseNetwork dense;

    private Example(List<Integer> widths) {
      Random random = new Random(widths.hashCode());
      this.shape = new Architecture(widths, true);
      this.parameters = dyadics(random, (int) shape.parameters());
      this.network = network(parameters);
      this.batch =
          new Batch(
              matrix(random, widths.get(0)), matrix(random, widths.get(widths.size() - 1)));
      this.dense = new DenseNetwork(shape, POINTS);
    }

    private static double[][] matrix(Random random, int rows) {
      return IntStream.range(0, rows)
          .mapToObj(i -> dyadics(random, POINTS))
          .toArray(double[][]::new);
    }

    private static double[] dyadics(Random random, int count) {
      return IntStream.range(0, count)
          .mapToDouble(i -> (random.nextInt(2001) - 1000) / 512.0)
          .toArray();
    }

    /** Built by hand from the order of parameters that {@link Architecture} states. */
    private Network network(double[] values) {
      StringBuilder[] layers = new StringBuilder[shape.layers()];
      int next = 0;
      for (int layer = 0; layer < layers.length; layer++) {
        int width = shape.inputs(layer);
        int height = shape.outputs(layer);
        layers[layer] = new StringBuilder();
        for (int row = 0; row < height; row++) {
          for (int column = 0; column < width; column++) {
            layers[layer].append(Rational.of(values[next + row * width + column])).append(' ');
          }
          layers[layer].append('|').append(Rational.of(values[next + height * width + row]));
          layers[layer].append(row == height - 1 ? "" : ";");
        }
        next += height * (width + 1);
      }
      String[] texts = Arrays.stream(layers).map(StringBuilder::toString).toArray(String[]::new);
      return Nets.network(shape.inputs(0), texts);
    }

    private List<Rational> point(int n) {
      return Arrays.stream(batch.inputs()).map(values -> Rational.of(values[n])).toList();
    }

    /** The loss in rationals, by the evaluator of networks. */
    private Rational exactLoss(Network evaluated) {
      Rational sum = Rational.ZERO;
      for (int n = 0; n < POINTS; n++) {
        List<Rational> outputs = new ExactEvaluator(evaluated).evaluate(point(n));
        for (int output = 0; output < outputs.size(); output++) {
          Rational error = outputs.get(output).minus(Rational.of(batch.targets()[output][n]));
          sum = sum.plus(error.times(error));
        }
      }
      return sum.dividedBy(Rational.of((long) POINTS * batch.targets().length));
    }

    /** Whether each unit acts, at every point. */
    private List<List<Boolean>> pattern(Network evaluated) {
      return IntStream.range(0, POINTS)
          .mapToObj(
              n ->
                  new ExactEvaluator(evaluated)
                      .preActivations(point(n)).subList(0, shape.layers() - 1).stream()
                          .flatMap(List::stream)
                          .map(sum -> sum.signum() > 0)
                          .toList())
          .toList();
    }
  }

  private static double[] moved(double[] parameters, int index, double step) {
    double[] moved = parameters.clone();
    moved[index] += step;
    return moved;
  }

  private static Offset<Double> relative(double value) {
    return within(ROUNDING * Math.max(1, Math.abs(value)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void evaluatesLikeTheExactEvaluator(List<Integer> widths) {
    Example example = new Example(widths);
    double[][] values = example.dense.forward(example.parameters, example.batch.inputs());
    for (int n = 0; n < POINTS; n++) {
      List<Rational> exact = new ExactEvaluator(example.network).evaluate(example.point(n));
      for (int output = 0; output < exact.size(); output++) {
        assertThat(values[output][n]).isCloseTo(exact.get(output).toDouble(), within(ROUNDING));
      }
    }
  }

  /**
   * Within one activation pattern the loss is a quadratic in each single parameter, so that its
   * central difference in rationals is its derivative exactly.
   */
  @ParameterizedTest
  @MethodSource("shapes")
  void gradientIsTheExactCentralDifference(List<Integer> widths) {
    Example example = new Example(widths);
    double[] gradient = new double[example.parameters.length];
    example.dense.forward(example.parameters, example.batch.inputs());
    double loss = example.dense.gradient(example.parameters, example.batch.targets(), gradient);
    assertThat(loss).isCloseTo(example.exactLoss(example.network).toDouble(), relative(loss));
    double step = 0x1p-30;
    for (int k = 0; k < gradient.length; k++) {
      Network up = example.network(moved(example.parameters, k, step));
      Network down = example.network(moved(example.parameters, k, -step));
      assertThat(example.pattern(up)).isEqualTo(example.pattern(down)); // no kink is crossed
      Rational difference = example.exactLoss(up).minus(example.exactLoss(down));
      double wanted = difference.dividedBy(Rational.of(2 * step)).toDouble();
      assertThat(gradient[k]).isCloseTo(wanted, relative(wanted));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void jacobianGivesTheGradient(List<Integer> widths) {
    Example example = new Example(widths);
    double[] gradient = new double[example.parameters.length];
    double[][] values = example.dense.forward(example.parameters, example.batch.inputs());
    example.dense.gradient(example.parameters, example.batch.targets(), gradient);
    double[] sums = new double[gradient.length];
    double[][] jacobian = new double[gradient.length][POINTS];
    for (int output = 0; output < values.length; output++) {
      example.dense.jacobian(example.parameters, output, jacobian);
      for (int k = 0; k < sums.length; k++) {
        for (int n = 0; n < POINTS; n++) {
          double error = values[output][n] - example.batch.targets()[output][n];
          sums[k] += 2 * error * jacobian[k][n] / (POINTS * values.length);
        }
      }
    }
    for (int k = 0; k < sums.length; k++) {
      assertThat(gradient[k]).isCloseTo(sums[k], relative(sums[k]));
    }
  }

  @Test
  void layerWithoutUnitsLeavesTheBias() {
    DenseNetwork empty = new DenseNetwork(new Architecture(List.of(3, 0, 2), true), 2);
    double[] biases = {5, -1};
    assertThat(empty.forward(biases, new double[3][2]))
        .isDeepEqualTo(new double[][] {{5, 5}, {-1, -1}});
    double[] gradient = new double[2];
    assertThat(empty.gradient(biases, new double[][] {{4, 5}, {-1, -1}}, gradient)).isEqualTo(0.25);
    assertThat(gradient).containsExactly(0.5, 0);
  }
}
