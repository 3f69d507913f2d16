package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

class SuccessRateTest {
  @Test
  void intervalIsThatOfCommonsMath() {
    for (int trials = 1; trials <= 60; trials++) {
      for (int successes = 0; successes <= trials; successes++) {
        agrees(new SuccessRate(successes, trials), 0.95);
        agrees(new SuccessRate(successes, trials), 0.999);
      }
    }
  }

  private static void agrees(SuccessRate rate, double confidence) {
    ConfidenceInterval wanted =
        new WilsonScoreInterval().createInterval(rate.trials(), rate.successes(), confidence);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double z = normal.inverseCumulativeProbability((1 + confidence) / 2);
    SuccessRate.Range range = confidence == 0.95 ? rate.interval() : rate.interval(z);
    assertThat(range.low()).isCloseTo(wanted.getLowerBound(), within(1e-9));
    assertThat(range.high()).isCloseTo(wanted.getUpperBound(), within(1e-9));
  }

  @Test
  void staysBetweenNeverAndAlways() {
    assertThat(new SuccessRate(0, 50).interval().low()).isZero();
    assertThat(new SuccessRate(50, 50).interval().high()).isEqualTo(1);
    assertThat(new SuccessRate(0, 0).interval()).isEqualTo(new SuccessRate.Range(0, 1));
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> new SuccessRate(3, 2)).hasMessage("3 of 2 trials cannot succeed");
  }
}
