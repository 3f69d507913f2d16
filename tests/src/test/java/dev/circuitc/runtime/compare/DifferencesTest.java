package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.circuitc.network.Network;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences are held against brute force on grids, derivatives against finite differences. */
class DifferencesTest {
  private static final Comparer COMPARER = Comparer.COMPILED_AND_TRAINED;

  @Test
  void findsTheMaximumInThePlane() {
    for (int seed = 0; seed < 20; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network a = nets.net(2, 4, 1);
      Network b = nets.net(2, 3, 1);
      Differences values = COMPARER.compare(a, b).values();
      double onGrid = largestOnGrid(a, b, 2, 200);
      assertThat(values.exact()).isTrue();
      assertThat(values.largest()).isGreaterThanOrEqualTo(onGrid - 1e-12);
      assertThat(values.largest()).isCloseTo(onGrid, within(0.03 * onGrid + 1e-12));
      assertThat(differenceAt(a, b, values.at())).isCloseTo(values.largest(), within(1e-12));
    }
  }

  @Test
  void findsTheMaximumOfDeepNetworksOfOneInput() {
    for (int seed = 0; seed < 20; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network a = nets.net(1, 4, 3, 2, 1);
      Network b = nets.net(1, 3, 4, 1);
      Differences values = COMPARER.compare(a, b).values();
      double onGrid = largestOnGrid(a, b, 1, 20_000);
      assertThat(values.exact()).isTrue();
      assertThat(values.largest()).isGreaterThanOrEqualTo(onGrid - 1e-9);
      assertThat(values.largest()).isCloseTo(onGrid, within(0.01 * onGrid + 1e-9));
    }
  }

  /** A spike narrower than a thousandth of the range, which no drawn point need hit. */
  @Test
  void findsASpikeBetweenThePoints() {
    String spike = "1 -0.12345; 1 -0.1235; 1 -0.12355";
    Network flat = Nets.of(1, spike + "; 1 0", "0 0 0 1 0");
    Network spiked = Nets.of(1, spike + "; 1 0", "20000 -40000 20000 1 0");
    Comparison comparison = COMPARER.compare(flat, spiked);
    assertThat(comparison.values().largest()).isCloseTo(1, within(1e-9));
    assertThat(comparison.verdict().equal()).isFalse();
  }

  @Test
  void differentiatesAsFiniteDifferencesDo() {
    Random random = new Random(7);
    for (int seed = 0; seed < 30; seed++) {
      DoubleNetwork net = new DoubleNetwork(new RandomNets(seed).net(3, 5, 4, 2));
      double[] point = random.doubles(3, -1, 1).toArray();
      double[][] jacobian = net.jacobian(net.preActivations(point));
      for (int i = 0; i < 3; i++) {
        double[] right = point.clone();
        double[] left = point.clone();
        right[i] += 1e-7;
        left[i] -= 1e-7;
        for (int j = 0; j < 2; j++) {
          double slope = (net.outputs(right)[j] - net.outputs(left)[j]) / (right[i] - left[i]);
          assertThat(jacobian[j][i]).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
      }
    }
  }

  /** The kink of one is a hair beside that of the other: no derivative in between is compared. */
  @Test
  void keepsAwayFromKinks() {
    Network source = Nets.of(1, "1 0; -1 0", "1 1 0");
    Network moved = Nets.of(1, "1 0.001; -1 -0.001", "1 1 0");
    Differences gradients = COMPARER.compare(source, moved).gradients();
    assertThat(gradients.largest()).isZero();
    assertThat(gradients.points()).isBetween(1900, 2000);
  }

  @Test
  void boundsDifferencesOfManyInputs() {
    RandomNets nets = new RandomNets(11);
    Network net = nets.net(12, 9, 2);
    Comparison comparison = COMPARER.compare(net, nets.shuffled(nets.noisy(net, 1e-6)));
    assertThat(comparison.values().exact()).isFalse();
    assertThat(comparison.verdict()).isEqualTo(new Verdict(true, Verdict.Basis.BOUND));
  }

  @Test
  void boundsNothingTooTightly() {
    for (int seed = 0; seed < 30; seed++) {
      RandomNets nets = new RandomNets(seed);
      Network a = nets.net(2, 4, 3, 1);
      Network b = seed % 2 == 0 ? nets.net(2, 3, 1) : nets.noisy(a, 0.01);
      Domain domain = Domain.of(a.inputs());
      double bound = JointForm.of(a, b, domain).largestShare(new double[] {1});
      assertThat(bound).isGreaterThanOrEqualTo(largestOnGrid(a, b, 2, 60) - 1e-9);
    }
  }

  private static double largestOnGrid(Network a, Network b, int inputs, int steps) {
    DoubleNetwork first = new DoubleNetwork(a);
    DoubleNetwork second = new DoubleNetwork(b);
    double largest = 0;
    for (int i = 0; i <= steps; i++) {
      for (int k = 0; k <= (inputs == 2 ? steps : 0); k++) {
        double x = -1 + 2.0 * i / steps;
        double y = -1 + 2.0 * k / steps;
        double[] point = inputs == 2 ? new double[] {x, y} : new double[] {x};
        largest = Math.max(largest, difference(first, second, point));
      }
    }
    return largest;
  }

  private static double differenceAt(Network a, Network b, List<Double> at) {
    double[] point = at.stream().mapToDouble(d -> d).toArray();
    return difference(new DoubleNetwork(a), new DoubleNetwork(b), point);
  }

  private static double difference(DoubleNetwork a, DoubleNetwork b, double... point) {
    return Math.abs(a.outputs(point)[0] - b.outputs(point)[0]);
  }
}
