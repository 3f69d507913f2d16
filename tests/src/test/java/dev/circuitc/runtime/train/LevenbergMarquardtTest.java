package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import dev.circuitc.runtime.train.Failure.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevenbergMarquardtTest {
  private static final int SEEDS = 50;

  private static TrainingReport train(CompiledNet net, int seeds) throws InterruptedException {
    return Training.run(
        net, LevenbergMarquardt.DEFAULT, Settings.ofSeeds(seeds), ProgressListener.NONE);
  }

  @ParameterizedTest
  @MethodSource("dev.circuitc.runtime.train.OriginNets#all")
  void findsEachFunctionOfTheOriginFromEverySeed(CompiledNet net) throws InterruptedException {
    TrainingReport report = train(net, SEEDS);
    assertThat(report.rate()).isEqualTo(new SuccessRate(SEEDS, SEEDS));
    for (SeedResult result : report.seeds()) {
      assertThat(exactLoss(net, result.network().orElseThrow())).isLessThan(1e-16);
    }
  }

  /** The mean squared error at random points, evaluated in rationals by other code. */
  private static double exactLoss(CompiledNet net, Network trained) {
    Random random = new Random(1);
    double sum = 0;
    int points = 20;
    for (int k = 0; k < points; k++) {
      List<Rational> point = new ArrayList<>();
      net.source().inputs().forEach(i -> point.add(Rational.of(random.nextInt(2001) - 1000, 1000)));
      double wanted = new Interpreter(net.source()).evaluate(point).get(0).toDouble();
      sum += Math.pow(new ExactEvaluator(trained).evaluate(point).get(0).toDouble() - wanted, 2);
    }
    return sum / points;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net affine(x, y) = 2 * x - y / 3 + 1", // no hidden layer
        "net limiter(x in [-10, 10]) = clamp(x / 2, 0, 1)", // biases
        "net order(a, b) -> (low, high) = [min(a, b), max(a, b)]", // two outputs
        "net deep(x) hidden 2 = |x|", // two hidden layers
        "net shelf(x in [1000, 1010]) = relu(x - 1003)", // far from 0
        "net large(x in [0, 1000000]) = |x - 500000|",
        "net small(x in [0, 1/1000000]) = |x - 1/2000000|",
        "net median(a, b, c) = max(min(a, b), min(max(a, b), c))", // three hidden layers
        "net constant(x) = 3",
        "net zero(x) = 0",
        "net point(x in [3, 3]) = 2 * x",
      })
  void findsOtherShapes(String text) throws InterruptedException {
    assertThat(train(OriginNets.compile(text), 2).rate().successes()).isEqualTo(2);
  }

  @Test
  void givesUpOnValuesThatNoDoubleHolds() throws InterruptedException {
    TrainingReport report = train(OriginNets.compile("net far(x in [-1e400, 1e400]) = |x|"), 2);
    assertThat(report.seeds())
        .allMatch(result -> result.failure().orElseThrow().cause() == Cause.DIVERGED);
  }

  @Test
  void refusesWhatItHasNoMemoryFor() {
    Architecture wide = new Architecture(List.of(10, 100, 1), false);
    assertThat(LevenbergMarquardt.DEFAULT.refusal(wide).orElseThrow())
        .isEqualTo("lm trains at most 1000 parameters, not 1100");
  }
}
