package dev.circuitc.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradientTest {
  private static final Rational TINY = Rational.powerOfTwo(-60);

  @Test
  void theIdentityCircuitHasGradientOneAtItsKink() {
    Network identity = Nets.network(1, "1 | 0; -1 | 0", "1 -1 | 0");
    List<Rational> zero = List.of(Rational.ZERO);
    Backpropagation backward = new Backpropagation(identity);

    assertThat(backward.at(zero)).containsExactly(SparseVector.unit(0));
    assertThat(gradient(identity, zero, Rational.ZERO)).isEqualTo(SparseVector.ZERO);
    assertThat(gradient(identity, zero, Rational.HALF)).isEqualTo(SparseVector.unit(0));
    assertThat(gradient(identity, zero, Rational.ONE))
        .isEqualTo(SparseVector.unit(0).times(Rational.TWO));
  }

  @Test
  void oneHalfIsWrongInDeeperNetworks() {
    Network uneven = // relu(x) by an identity circuit, minus relu(relu(x)): 0 everywhere
        Nets.network(1, "1 | 0; -1 | 0", "1 -1 | 0; 1 0 | 0", "1 -1 | 0");
    List<Rational> zero = List.of(Rational.ZERO);

    assertThat(new Backpropagation(uneven).at(zero)).containsExactly(SparseVector.ZERO);
    assertThat(gradient(uneven, zero, Rational.HALF))
        .isEqualTo(SparseVector.unit(0).times(Rational.of(1, 4)));
  }

  private static SparseVector gradient(Network network, List<Rational> point, Rational atKink) {
    Slopes slopes = Slopes.convention(network, point, atKink);
    return new Backpropagation(network).gradients(slopes).get(0);
  }

  /** The difference quotients just beside the point, in exact rationals, are the judge. */
  @Test
  void reverseAndForwardModeGiveTheSlopesBesideThePoint() {
    Random random = new Random(11);
    for (int k = 0; k < 300; k++) {
      Network network = Nets.random(random, 3, 4, 4, 2);
      Circuit source = Nets.lifted(network, Interval.REALS);
      List<Rational> point = integers(random, 3, 2);
      List<SparseVector> beside = quotients(network, point);
      assertThat(new Backpropagation(network).at(point)).isEqualTo(beside);
      assertThat(new SourceGradient(source).at(point)).isEqualTo(beside);
    }
  }

  /** Slopes at x + (e, e^2, e^3) for a small e, by steps that are smaller still. */
  private static List<SparseVector> quotients(Network network, List<Rational> point) {
    List<Rational> beside = new ArrayList<>();
    for (int i = 0; i < point.size(); i++) {
      beside.add(point.get(i).plus(TINY.power(i + 1)));
    }
    Rational step = TINY.power(8);
    ExactEvaluator exact = new ExactEvaluator(network);
    List<Rational> base = exact.evaluate(beside);
    List<List<Rational>> moved =
        IntStream.range(0, point.size())
            .mapToObj(i -> exact.evaluate(shifted(beside, i, step)))
            .toList();
    return IntStream.range(0, base.size())
        .mapToObj(
            output ->
                SparseVector.dense(
                    moved.stream()
                        .map(m -> m.get(output).minus(base.get(output)).dividedBy(step))
                        .toArray(Rational[]::new)))
        .toList();
  }

  private static List<Rational> shifted(List<Rational> point, int axis, Rational step) {
    List<Rational> shifted = new ArrayList<>(point);
    shifted.set(axis, shifted.get(axis).plus(step));
    return shifted;
  }

  @Test
  void directionalDerivativesAreTheSlopesOfRays() {
    Random random = new Random(13);
    for (int k = 0; k < 300; k++) {
      Network network = Nets.random(random, 2, 4, 4, 2);
      List<Rational> point = integers(random, 2, 2);
      List<Rational> direction = integers(random, 2, 3);
      List<Rational> wanted = slopes(network, point, direction);
      assertThat(new NetworkTangent(network, point, direction).derivatives()).isEqualTo(wanted);
      Circuit source = Nets.lifted(network, Interval.REALS);
      assertThat(new SourceTangent(source, point, direction).derivatives()).isEqualTo(wanted);
    }
  }

  private static List<Rational> slopes(
      Network network, List<Rational> point, List<Rational> direction) {
    ExactEvaluator exact = new ExactEvaluator(network);
    List<Rational> base = exact.evaluate(point);
    List<Rational> moved =
        exact.evaluate(
            IntStream.range(0, point.size())
                .mapToObj(i -> point.get(i).plus(direction.get(i).times(TINY)))
                .toList());
    return IntStream.range(0, base.size())
        .mapToObj(i -> moved.get(i).minus(base.get(i)).dividedBy(TINY))
        .toList();
  }

  @Test
  void theNextKinkIsWhereTheSignChangesFirst() {
    Network network = Nets.network(1, "1 | -3; 2 | -5; -1 | -1", "1 1 1 | 0");
    NetworkTangent right =
        new NetworkTangent(network, List.of(Rational.ZERO), List.of(Rational.ONE));
    NetworkTangent left =
        new NetworkTangent(network, List.of(Rational.ZERO), List.of(Rational.MINUS_ONE));

    assertThat(right.nextKink()).contains(Rational.of(5, 2));
    assertThat(left.nextKink()).contains(Rational.ONE);
  }

  private static List<Rational> integers(Random random, int count, int bound) {
    return random.ints(count, -bound, bound + 1).mapToObj(Rational::of).toList();
  }
}
