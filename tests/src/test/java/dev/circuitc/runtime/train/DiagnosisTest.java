package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.runtime.train.Failure.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final int POINTS = 101;
  private static final Architecture SHAPE = new Architecture(List.of(1, 3, 1), true);

  /** The failure of three units with the given weights and biases, on points from -1 to 1. */
  private static Failure failure(double[] hidden, double... losses) {
    double[] points = IntStream.range(0, POINTS).mapToDouble(n -> (n - 50) / 50.0).toArray();
    double[] parameters = Arrays.copyOf(hidden, (int) SHAPE.parameters());
    DenseNetwork network = new DenseNetwork(SHAPE, POINTS);
    network.forward(parameters, new double[][] {points});
    List<LossPoint> curve =
        IntStream.range(0, losses.length).mapToObj(i -> new LossPoint(i + 1, losses[i])).toList();
    return new Diagnosis(SHAPE, network).of(new Fit(parameters, losses.length, curve));
  }

  @Test
  void namesDeadUnits() {
    assertThat(failure(new double[] {1, 1, -1, 0, -2, 0}, 1, 1))
        .isEqualTo(new Failure(Cause.DEAD_UNITS, "unit 1.2 never acts"));
    assertThat(failure(new double[] {0, 1, -1, 0, -2, -1}, 1, 1))
        .isEqualTo(new Failure(Cause.DEAD_UNITS, "units 1.1, 1.2 and 1.3 never act"));
  }

  @Test
  void namesUnitsOnTheSameSide() {
    assertThat(failure(new double[] {1, -1, 3, 0, 0, 0}, 1, 1))
        .isEqualTo(new Failure(Cause.SAME_SIDE, "units 1.1 and 1.3 act on the same side"));
  }

  @Test
  void tellsAFallingLossFromOneThatStands() {
    double[] apart = {1, -1, 1, 0, 0, 0.5};
    assertThat(failure(apart, 1, 0.5).cause()).isEqualTo(Cause.UNFINISHED);
    assertThat(failure(apart, 1, 0.99).cause()).isEqualTo(Cause.LOCAL_MINIMUM);
    assertThat(failure(apart, 1).cause()).isEqualTo(Cause.LOCAL_MINIMUM);
  }
}
