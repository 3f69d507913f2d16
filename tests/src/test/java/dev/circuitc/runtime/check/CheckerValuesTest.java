package dev.circuitc.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.Z3Judge;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckerValuesTest {
  private static final Rational STEP = Rational.parse("1e-9");
  private static final CheckSettings SHORT = new CheckSettings(1, 200, 100_000_000L);

  @Test
  void acceptsTheMinimumAtTenThousandPoints() {
    ValueReport values =
        Checker.check(Nets.minimumSource(), Nets.minimum(), CheckSettings.DEFAULT).values();

    assertThat(values.passed()).isTrue();
    assertThat(values.points()).isEqualTo(10_000);
  }

  @Test
  void findsEveryWeightOfTheMinimumMovedByABillionth() {
    assertThat(missed(Nets.minimumSource(), Nets.minimum())).isEmpty();
  }

  @Test
  void findsEveryWeightOfTheMinimumOfFourMovedByABillionth() {
    assertThat(missed(Nets.minimumOfFourSource(), Nets.minimumOfFour())).isEmpty();
  }

  /**
   * Moves each weight and bias up and down, zero weights too; lists the moves that were not found.
   */
  private static List<String> missed(Circuit source, Network network) {
    List<String> missed = new ArrayList<>();
    for (int layer = 0; layer < network.layers().size(); layer++) {
      for (int row = 0; row < network.layers().get(layer).outputs(); row++) {
        for (int column = 0; column <= network.layers().get(layer).inputs(); column++) {
          for (Rational step : List.of(STEP, STEP.negate())) {
            Network moved = Nets.moved(network, layer, row, column, step);
            ValueReport report = untilFound(source, moved);
            if (report.passed() && Z3Judge.equal(network, moved)) {
              continue; // the weight does not matter: the function is the same
            }
            if (report.passed()) {
              missed.add(layer + "." + row + "." + column + " by " + step);
            } else {
              replays(source, moved, report.worst().orElseThrow());
              replays(source, moved, report.simplest().orElseThrow());
            }
          }
        }
      }
    }
    return missed;
  }

  /** Visits the points that a check visits, until one shows a difference. */
  private static ValueReport untilFound(Circuit source, Network network) {
    Subject subject = new Subject(source, network).with(SHORT.work());
    PointSeeker seeker = new PointSeeker(subject, SHORT.seed());
    ValueCheck values = new ValueCheck(subject);
    for (int round = 0; round < 4 && values.report().passed(); round++) {
      seeker.next().forEach(point -> values.visit(subject.sample(point)));
    }
    return values.report().passed()
        ? Checker.check(source, network, SHORT).values()
        : values.report();
  }

  private static void replays(Circuit source, Network network, ValueWitness witness) {
    assertThat(new Interpreter(source).evaluate(witness.point())).contains(witness.source());
    assertThat(new ExactEvaluator(network).evaluate(witness.point())).contains(witness.network());
    assertThat(witness.source()).isNotEqualTo(witness.network());
  }

  @Test
  void findsMovedWeightsOfRandomNetworks() {
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      Network network = Nets.random(random, 1 + i % 3, 4, 3, 1 + i % 2);
      Circuit source = Nets.lifted(network, Interval.REALS);
      assertThat(Checker.check(source, network, SHORT).passed()).isTrue();
      assertThat(missed(source, network)).as("network %d", i).isEmpty();
    }
  }
}
