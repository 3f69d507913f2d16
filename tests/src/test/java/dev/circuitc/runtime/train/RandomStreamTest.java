package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final double UNLIKELY = 1e-3; // the seeds are fixed: this cannot fail by chance

  @Test
  void isSplitMix64() {
    for (long state : new long[] {0, 1, -1, 42, Long.MIN_VALUE}) {
      UniformRandomProvider wanted = new SplitMix64(state);
      RandomStream stream = new RandomStream(state);
      for (int n = 0; n < 100; n++) {
        assertThat(stream.uniform()).isEqualTo((wanted.nextLong() >>> 12) * 0x1p-52);
      }
    }
  }

  @Test
  void fillsWhatItDrawsOneByOne() {
    RandomStream blocks = new RandomStream(7);
    RandomStream single = new RandomStream(7);
    for (int size : new int[] {1, 0, 1000, 1024, 1025, 5000}) {
      double[] filled = new double[size];
      blocks.uniform(0, 1, filled);
      for (double value : filled) {
        assertThat(value).isEqualTo(single.uniform());
      }
    }
  }

  @Test
  void keepsEachPurposeApart() {
    double weight = RandomStream.of(3, Purpose.INITIAL_WEIGHTS).uniform();
    assertThat(RandomStream.of(3, Purpose.INITIAL_WEIGHTS).uniform()).isEqualTo(weight);
    assertThat(RandomStream.of(3, Purpose.TRAINING_POINTS).uniform()).isNotEqualTo(weight);
    assertThat(RandomStream.of(4, Purpose.INITIAL_WEIGHTS).uniform()).isNotEqualTo(weight);
  }

  @Test
  void fillsTheInterval() {
    double[] filled = new double[5000];
    RandomStream.of(0, Purpose.TRAINING_POINTS).uniform(-3, 5, filled);
    assertThat(likelihood(new UniformRealDistribution(null, -3, 5), filled))
        .isGreaterThan(UNLIKELY);
    assertThat(DoubleStream.of(filled)).allMatch(value -> value >= -3 && value <= 5);
  }

  @Test
  void isUniformOverTheFirstDrawsOfNeighbouringSeeds() {
    double[] first = new double[5000];
    for (int seed = 0; seed < first.length; seed++) {
      first[seed] = RandomStream.of(seed, Purpose.INITIAL_WEIGHTS).uniform();
    }
    assertThat(likelihood(new UniformRealDistribution(null, 0, 1), first)).isGreaterThan(UNLIKELY);
  }

  @Test
  void drawsNormalNumbers() {
    RandomStream stream = RandomStream.of(1, Purpose.INITIAL_WEIGHTS);
    double[] drawn = new double[5000];
    for (int n = 0; n < drawn.length; n++) {
      drawn[n] = stream.normal();
    }
    assertThat(likelihood(new NormalDistribution(null, 0, 1), drawn)).isGreaterThan(UNLIKELY);
  }

  private static double likelihood(RealDistribution distribution, double[] drawn) {
    return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, drawn);
  }
}
