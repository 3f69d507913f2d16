package dev.circuitc.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitingGradientsTest {
  private static final int LIMIT = 1000;

  @Test
  void theMinimumHasOneGradientForEachInputThatIsSmallest() {
    List<Rational> tie = List.of(Rational.ONE, Rational.ONE, Rational.TWO, Rational.ONE);
    Set<List<SparseVector>> wanted =
        Set.of(
            List.of(SparseVector.unit(0)),
            List.of(SparseVector.unit(1)),
            List.of(SparseVector.unit(3)));

    assertThat(ofSource(Nets.minimumOfFourSource(), tie).jacobians()).isEqualTo(wanted);
    assertThat(ofNetwork(Nets.minimumOfFour(), tie).jacobians()).isEqualTo(wanted);
  }

  @Test
  void onlyCellsInsideTheDomainCount() {
    Interval positive = Interval.NON_NEGATIVE;
    List<Rational> border = List.of(Rational.ZERO);
    Vicinity inside = Vicinity.of(List.of(positive), border);
    Network absolute = Nets.network(1, "1 | 0; -1 | 0", "1 1 | 0");

    assertThat(cells(absolute, border, inside).gradients(LIMIT).orElseThrow().jacobians())
        .containsExactly(List.of(SparseVector.unit(0)));
    assertThat(ofNetwork(absolute, border).jacobians()).hasSize(2);
  }

  @Test
  void anInputThatCannotMoveHasNoDerivative() {
    List<Rational> point = List.of(Rational.ZERO, Rational.ZERO);
    Vicinity vicinity =
        Vicinity.of(List.of(Interval.point(Rational.ZERO), Interval.REALS), point);

    assertThat(
            cells(Nets.minimum(), point, vicinity).gradients(LIMIT).orElseThrow().jacobians())
        .containsExactlyInAnyOrder(List.of(SparseVector.ZERO), List.of(SparseVector.unit(1)));
  }

  /** Judge: gradients beside the point in 800 directions all around, cell by cell. */
  @Test
  void sourceAndNetworkHaveTheGradientsFoundAllAround() {
    Random random = new Random(17);
    for (int k = 0; k < 40; k++) {
      Network network = Nets.random(random, 2, 3, 3, 2);
      List<Rational> point =
          random.ints(2, -1, 2).mapToObj(Rational::of).toList();
      Set<List<SparseVector>> around = around(network, point);
      Circuit source = Nets.lifted(network, Interval.REALS);
      assertThat(ofNetwork(network, point).jacobians()).isEqualTo(around);
      assertThat(ofSource(source, point).jacobians()).isEqualTo(around);
    }
  }

  private static Set<List<SparseVector>> around(Network network, List<Rational> point) {
    Set<List<SparseVector>> found = new HashSet<>();
    Backpropagation backward = new Backpropagation(network);
    Rational tiny = Rational.powerOfTwo(-20);
    for (int k = -100; k < 100; k++) {
      Rational along = tiny.times(Rational.of(2 * k + 1, 211)); // a side of a square
      for (Rational side : List.of(tiny, tiny.negate())) {
        found.add(backward.at(List.of(point.get(0).plus(along), point.get(1).plus(side))));
        found.add(backward.at(List.of(point.get(0).plus(side), point.get(1).plus(along))));
      }
    }
    return found;
  }

  @Test
  void saysSoWhereThereAreTooManyCells() {
    int n = 9;
    String units =
        IntStream.range(0, n)
            .mapToObj(i -> row(n, i) + " | 0")
            .reduce((a, b) -> a + ";" + b)
            .orElseThrow();
    Network sum = Nets.network(n, units, "1 ".repeat(n) + "| 0");
    List<Rational> zero = Collections.nCopies(n, Rational.ZERO);
    NetworkCells cells = cells(sum, zero, everywhere(n, zero));

    assertThat(cells.gradients(256)).isEmpty();
    assertThat(cells.gradients(512).orElseThrow().jacobians()).hasSize(512);
  }

  private static String row(int size, int one) {
    return String.join(
        " ", IntStream.range(0, size).mapToObj(j -> j == one ? "1" : "0").toList());
  }

  @Test
  void theConvexHullIsDecidedWithProof() {
    Random random = new Random(19);
    int inside = 0;
    for (int k = 0; k < 400; k++) {
      List<SparseVector> others =
          IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> vector(random, 3, 4)).toList();
      SparseVector vector = vector(random, 3, 2);
      Membership membership = ConvexHull.locate(vector, others);
      inside += membership.inside() ? 1 : 0;
      if (membership instanceof Membership.Inside proof) {
        assertThat(proof.coefficients().combine(others::get)).isEqualTo(vector);
        assertThat(proof.coefficients().dot(i -> Rational.ONE)).isEqualTo(Rational.ONE);
        IntStream.range(0, proof.coefficients().size())
            .forEach(i -> assertThat(proof.coefficients().value(i).signum()).isPositive());
      } else if (membership instanceof Membership.Outside proof) {
        Rational here = vector.dot(proof.direction()::get);
        others.forEach(o -> assertThat(o.dot(proof.direction()::get)).isLessThan(here));
      }
    }
    assertThat(inside).isBetween(20, 380); // both answers were met
  }

  private static SparseVector vector(Random random, int size, int bound) {
    return SparseVector.dense(
        random.ints(size, -bound, bound + 1).mapToObj(Rational::of).toArray(Rational[]::new));
  }

  private static LimitingGradients ofSource(Circuit source, List<Rational> point) {
    List<Rational> values = new Interpreter(source).values(point);
    return new SourceCells(source, values, everywhere(point.size(), point))
        .gradients(LIMIT)
        .orElseThrow();
  }

  private static LimitingGradients ofNetwork(Network network, List<Rational> point) {
    return cells(network, point, everywhere(point.size(), point)).gradients(LIMIT).orElseThrow();
  }

  private static NetworkCells cells(Network network, List<Rational> point, Vicinity vicinity) {
    return new NetworkCells(network, new ExactEvaluator(network).preActivations(point), vicinity);
  }

  private static Vicinity everywhere(int inputs, List<Rational> point) {
    return Vicinity.of(Collections.nCopies(inputs, Interval.REALS), point);
  }
}
