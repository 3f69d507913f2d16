package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
  /** Targets m - a and m + a have variance a squared. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1", "5, 0, 1", "0, 1, 1", "0, 0.1, 1", "1000, 0.5, 1", "0, 10, 100", "0, 0.001, 0.001"
  })
  void scaleIsOneForTargetsOfTheOriginsSize(double mean, double amplitude, double scale) {
    double[][] targets = {{mean - amplitude, mean + amplitude}};
    assertThat(new Batch(new double[0][], targets).scale()).isCloseTo(scale, within(1e-9));
  }
}
