package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.CompiledNet;
import dev.circuitc.runtime.train.Failure.Cause;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  private static final int SEEDS = 50;
  private static final double Z = 3.3; // two-sided 99.9 % of the normal distribution

  private static TrainingReport train(CompiledNet net, Regimen regimen, int seeds)
      throws InterruptedException {
    return Training.run(net, regimen, Settings.ofSeeds(seeds), ProgressListener.NONE);
  }

  /** The successes of 50 seeds in PyTorch. */
  @ParameterizedTest
  @CsvSource({
    "identity, 21", "negation, 24", "absolute, 14", "addition, 30", "subtraction, 37", "minimum, 23"
  })
  void succeedsAsOftenAsInPyTorch(String name, int theirs) throws InterruptedException {
    TrainingReport report = train(OriginNets.named(name), Origin.DEFAULT, SEEDS);
    double pooled = (report.rate().successes() + theirs) / (2.0 * SEEDS);
    double deviation = Math.sqrt(pooled * (1 - pooled) * 2 / SEEDS);
    assertThat(Math.abs(report.rate().rate() - (double) theirs / SEEDS)).isLessThan(Z * deviation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net affine(x, y) = 2 * x - y / 3 + 1", // no hidden layer
        "net limiter(x in [0, 2]) = clamp(x, 1/2, 1)",
        "net order(a, b) -> (low, high) = [min(a, b), max(a, b)]",
        "net minimum4(a, b, c, d) = min(a, b, c, d)",
        "net deep(x1, x2) hidden 3 = min(x1, x2)",
        "net constant(x) = 3",
      })
  void lowersTheLossOfEveryShape(String text) throws InterruptedException {
    CompiledNet net = OriginNets.compile(text);
    TrainingReport report = train(net, Origin.DEFAULT.withSteps(200), 5);
    assertThat(report.seeds()).anyMatch(OriginTest::fell);
    assertThat(report.best().orElseThrow().network().orElseThrow().shape())
        .isEqualTo(net.network().shape());
  }

  private static boolean fell(SeedResult result) {
    List<LossPoint> losses = result.losses();
    return losses.get(losses.size() - 1).loss() < losses.get(0).loss() / 2;
  }

  @Test
  void trainsWideLayers() throws InterruptedException {
    String inputs = "x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15";
    CompiledNet net = OriginNets.compile("net wide(" + inputs + ") = max(" + inputs + ")");
    SeedResult result = train(net, Origin.DEFAULT.withSteps(20), 1).seeds().get(0);
    assertThat(result.steps()).isEqualTo(20);
    assertThat(result.network().orElseThrow().shape()).isEqualTo(net.network().shape());
  }

  @Test
  void countsADivergedSeedAsFailed() throws InterruptedException {
    CompiledNet far = OriginNets.compile("net far(x in [-1000, 1000]) = |x|");
    TrainingReport report = train(far, Origin.DEFAULT, 5);
    for (SeedResult result : report.seeds()) {
      assertThat(result.failure().orElseThrow().cause()).isEqualTo(Cause.DIVERGED);
      assertThat(result.network()).isEmpty();
      assertThat(result.steps()).isLessThan(500);
    }
    assertThat(report.rate().successes()).isZero();
    assertThat(report.best()).isEmpty();
  }

  @Test
  void stepsGoByTheUnits() throws InterruptedException {
    assertThat(train(OriginNets.IDENTITY, Origin.DEFAULT, 1).seeds().get(0).steps()).isEqualTo(500);
    assertThat(train(OriginNets.MINIMUM, Origin.DEFAULT, 1).seeds().get(0).steps())
        .isEqualTo(10_000);
  }

  @Test
  void trainsBiasesWhereTheCompiledNetworkHasSome() {
    assertThat(Architecture.of(OriginNets.ABSOLUTE.network()).biases()).isFalse();
    CompiledNet shifted = OriginNets.compile("net shifted(x) = |x - 1/2|");
    assertThat(Architecture.of(shifted.network()))
        .isEqualTo(new Architecture(List.of(1, 2, 1), true));
  }

  @Test
  void refusesSettingsAndNetsThatCannotBe() {
    assertThatThrownBy(() -> new Origin(0, 1000, OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Origin.DEFAULT.withSteps(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Origin.DEFAULT.refusal(new Architecture(List.of(10_000, 10_000, 1), false)))
        .isPresent();
  }
}
