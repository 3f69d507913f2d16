package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that leave a network's function alone must not be seen, and others must. */
class InvarianceTest {
  private static final Comparer EXACT = new Comparer(Tolerance.EXACT, Tolerance.EXACT);
  private static final Verdict PROVED = new Verdict(true, Verdict.Basis.PROOF);
  private static final List<int[]> SHAPES =
      List.of(
          new int[] {1, 2, 1},
          new int[] {1, 5, 2},
          new int[] {2, 3, 1},
          new int[] {3, 6, 2},
          new int[] {2, 4, 3, 1},
          new int[] {3, 4, 4, 3, 2});

  @Test
  void seesNoneOfTheChangesThatLeaveTheFunctionAlone() {
    for (int seed = 0; seed < 60; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network net = nets.net(SHAPES.get(seed % SHAPES.size()));
      Network changed =
          nets.shuffled(nets.rescaled(nets.withCancellingUnits(nets.split(nets.rescaled(net)))));
      assertThat(EXACT.compare(net, changed).verdict()).as("seed %d", seed).isEqualTo(PROVED);
    }
  }

  /** Whether a changed weight matters is asked of the exact evaluator, on many points. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1e-3, 1e-9, -1e-9, 1e-13})
  void seesOneWeightThatChangesTheFunction(double share) {
    int mattered = 0;
    for (int seed = 0; seed < 40; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network net = nets.net(SHAPES.get(seed % 4));
      Network changed = nets.shuffled(nets.perturbed(nets.split(net), share));
      boolean matters = differsSomewhere(net, changed);
      mattered += matters ? 1 : 0;
      assertThat(EXACT.compare(net, changed).verdict().equal())
          .as("seed %d", seed)
          .isEqualTo(!matters);
    }
    assertThat(mattered).isGreaterThan(20);
  }

  private static boolean differsSomewhere(Network a, Network b) {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      List<Rational> point =
          IntStream.range(0, a.inputs().size())
              .mapToObj(k -> Rational.of(random.nextInt(2001) - 1000, 1000))
              .toList();
      if (!new ExactEvaluator(a).evaluate(point).equals(new ExactEvaluator(b).evaluate(point))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void readsNoisyWeightsAsTheExactOnes() {
    for (int seed = 0; seed < 40; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network net = nets.net(SHAPES.get(seed % 4));
      Comparison comparison =
          Comparer.COMPILED_AND_TRAINED.compare(net, nets.noisy(net, 1e-6));
      assertThat(comparison.verdict().equal()).as("seed %d", seed).isTrue();
      assertThat(comparison.readingError()).as("seed %d", seed).isLessThan(0.02);
    }
  }

  @Test
  void tellsNetworksApartThatDifferByMoreThanTheTolerance() {
    Network net = Nets.of(2, "1 0 0; 0 1 0", "1 1 0");
    Network near = Nets.of(2, "1 0 0; 0 1.009 0", "1 1 0");
    Network far = Nets.of(2, "1 0 0; 0 1.011 0", "1 1 0"); // 0.011 of a spread of 2
    assertThat(Comparer.COMPILED_AND_TRAINED.compare(net, near).verdict().equal()).isTrue();
    assertThat(Comparer.COMPILED_AND_TRAINED.compare(net, far).verdict().equal()).isFalse();
  }

  @Test
  void pairsMoreUnitsThanABestPairingIsSoughtFor() {
    String hidden =
        IntStream.rangeClosed(1, 1001).mapToObj(k -> "1 -" + k).collect(Collectors.joining(";"));
    String last =
        IntStream.rangeClosed(1, 1001).mapToObj(k -> k % 3 - 1 + " ").collect(Collectors.joining());
    Interval range = Interval.of(Rational.ZERO, Rational.of(2000));
    Network net = Nets.on(range, Nets.of(1, hidden, last.replace("0 ", "2 ") + "0"));
    Comparison comparison = EXACT.compare(net, new RandomNets(1).shuffled(net));
    assertThat(comparison.matches())
        .hasSize(1001)
        .allMatch(match -> match.relation() == UnitMatch.Relation.SAME && match.angle() < 1e-6);
  }

  @Test
  void comparesTheSameNetworksAsTheSame() {
    Network net = new RandomNets(3).net(2, 5, 4, 2);
    Network other = new RandomNets(4).net(2, 6, 2);
    Comparer comparer = Comparer.COMPILED_AND_TRAINED;
    assertThat(comparer.compare(net, other)).isEqualTo(comparer.compare(net, other));
  }
}
