package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import dev.circuitc.runtime.train.LevenbergMarquardt;
import dev.circuitc.runtime.train.Origin;
import dev.circuitc.runtime.train.ProgressListener;
import dev.circuitc.runtime.train.Regimen;
import dev.circuitc.runtime.train.SeedResult;
import dev.circuitc.runtime.train.Settings;
import dev.circuitc.runtime.train.Training;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiled networks beside networks that were really trained. */
class TrainedTest {

  private static CompiledNet compile(String text) {
    return new Compiler(Options.DEFAULT)
        .compile(new Source("trained.circuit", text), new MapImports(Map.of()))
        .nets()
        .get(0);
  }

  private static List<SeedResult> train(CompiledNet net, Regimen regimen, int seeds)
      throws InterruptedException {
    return Training.run(net, regimen, Settings.ofSeeds(seeds), ProgressListener.NONE).seeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '&',
      value = {
        "net identity(x) hidden 1 = x & x",
        "net negation(x) hidden 1 = -x & -x",
        "net absolute(x) = |x| & |x|",
        "net addition(x1, x2) hidden 1 = x1 + x2 & x1 + x2",
        "net subtraction(x1, x2) hidden 1 = x1 - x2 & x1 - x2",
        "net minimum(x1, x2) = min(x1, x2) & min(x1, x2)",
        "net limiter(x in [-10, 10]) = clamp(x / 2, 0, 1) & 1/2*clamp(x, 0, 2)",
        "net shelf(x in [1000, 1010]) = relu(x - 1003) & positiveness(x - 1003)",
        "net constant(x) = 3 & 3",
      })
  void readsTheFunctionOutOfTrainedWeights(String text, String function)
      throws InterruptedException {
    CompiledNet net = compile(text);
    List<SeedResult> results = train(net, LevenbergMarquardt.DEFAULT, 5);
    assertThat(results).extracting(SeedResult::success).contains(true);
    for (SeedResult result : results) {
      Comparison comparison =
          Comparer.COMPILED_AND_TRAINED.compare(
              net.network(), result.network().orElseThrow());
      assertThat(comparison.verdict().equal()).isEqualTo(result.success());
      assertThat(comparison.snapped().isPresent()).isEqualTo(result.success());
      if (result.success()) {
        assertThat(comparison.outputs().get(0).other().function()).isEqualTo(function);
      }
    }
  }

  @Test
  void agreesWithTheTestLossOnWhichSeedsFailed() throws InterruptedException {
    CompiledNet net = compile("net identity(x) hidden 1 = x");
    List<SeedResult> results = train(net, Origin.DEFAULT, 12);
    assertThat(results).extracting(SeedResult::success).contains(true, false);
    for (SeedResult result : results) {
      Comparison comparison =
          Comparer.COMPILED_AND_TRAINED.compare(
              net.network(), result.network().orElseThrow());
      assertThat(comparison.verdict().equal()).isEqualTo(result.success());
      assertThat(comparison.words().get(1))
          .isIn(
              "y computes x as identity(x)",
              "y computes positiveness(x) instead of x: where x < 0 it answers 0",
              "y computes -negativeness(x) instead of x: where x > 0 it answers 0");
    }
  }
}
