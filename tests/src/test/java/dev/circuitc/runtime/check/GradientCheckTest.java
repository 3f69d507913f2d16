package dev.circuitc.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.Slopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Long runs: {@code -Dcircuitc.kinks=100000 -Dcircuitc.defects=1000}. */
class GradientCheckTest {
  private static final int KINKS = Integer.getInteger("circuitc.kinks", 3_000);
  private static final int DEFECTS = Integer.getInteger("circuitc.defects", 100);
  private static final CheckSettings SHORT = new CheckSettings(1, 400, 50_000_000L);

  @Test
  void oneHalfIsRightInOneHiddenLayerAndZeroAndOneAreNot() {
    CheckReport report = Checker.check(Nets.minimumSource(), Nets.minimum(), SHORT);
    List<ConventionReport> conventions = report.gradients().clarke().conventions();

    assertThat(conventions).extracting(ConventionReport::atKink)
        .containsExactly(Rational.ZERO, Rational.HALF, Rational.ONE);
    assertThat(conventions.get(0).wrong()).isPositive();
    assertThat(conventions.get(1).wrong()).isZero();
    assertThat(conventions.get(2).wrong()).isPositive();
    assertThat(report.gradients().clarke().decided()).isPositive();
  }

  @Test
  void oneHalfIsWrongInADeeperNetworkAndTheReturnedGradientIsNot() {
    Circuit zero = Nets.source(1, w -> List.of(w.build().constant(Rational.ZERO)));
    Network deeper = // relu(x) by an identity circuit, minus relu(relu(x))
        Nets.network(1, "1 | 0; -1 | 0", "1 -1 | 0; 1 0 | 0", "1 -1 | 0");

    CheckReport report = Checker.check(zero, deeper, SHORT);

    assertThat(report.passed()).isTrue();
    OutsideWitness half =
        report.gradients().clarke().conventions().get(1).example().orElseThrow();
    assertThat(half.point()).containsExactly(Rational.ZERO);
    assertThat(half.gradient()).isEqualTo(SparseVector.unit(0).times(Rational.of(1, 4)));
    assertThat(half.limiting()).containsExactly(SparseVector.ZERO);
  }

  @Test
  void noFalseAlarmAtKinks() {
    Random random = new Random(29);
    int kinks = 0;
    for (int k = 0; kinks < KINKS; k++) {
      Network network = Nets.random(random, 1 + k % 4, 4, 3, 1 + k % 2);
      Interval domain = k % 3 == 0 ? Interval.of(Rational.MINUS_ONE, Rational.TWO) : Interval.REALS;
      CheckSettings settings = new CheckSettings(k, 400, SHORT.work());
      GradientReport report =
          Checker.check(Nets.lifted(network, domain), network, settings).gradients();
      assertThat(report.passed()).as("network %d: %s", k, report).isTrue();
      kinks += report.kinks();
    }
  }

  /** A defect that leaves every gradient as it is, at points of its own, is none. */
  @Test
  void everyDefectOfBackPropagationIsFound() {
    Random random = new Random(31);
    int found = 0;
    for (int k = 0; found < DEFECTS; k++) {
      boolean sample = k % 2 == 0;
      Network network = sample ? Nets.minimumOfFour() : Nets.random(random, 2, 4, 3, 1);
      Circuit source =
          sample ? Nets.minimumOfFourSource() : Nets.lifted(network, Interval.REALS);
      BiFunction<Sample, Slopes, List<SparseVector>> broken = defect(random, network);
      if (matters(new Subject(source, network), broken, random.nextLong())) {
        assertThat(caught(source, network, broken)).as("defect %d", k).isTrue();
        found++;
      }
    }
  }

  private static BiFunction<Sample, Slopes, List<SparseVector>> defect(
      Random random, Network network) {
    int layer = random.nextInt(network.layers().size());
    int row = random.nextInt(network.layers().get(layer).outputs());
    int column = random.nextInt(network.layers().get(layer).inputs());
    Rational weight = network.layers().get(layer).weights().get(row, column);
    return switch (random.nextInt(4)) {
      case 0 -> weights(Nets.moved(network, layer, row, column, weight.negate())); // dropped
      case 1 -> weights(Nets.moved(network, layer, row, column, weight.times(Rational.of(-2))));
      case 2 -> slopes(network, Math.min(layer, network.layers().size() - 2), random);
      default -> convention(network, Rational.of(random.nextInt(3), 2));
    };
  }

  private static BiFunction<Sample, Slopes, List<SparseVector>> weights(Network wrong) {
    return (sample, slopes) -> new Backpropagation(wrong).gradients(slopes);
  }

  private static BiFunction<Sample, Slopes, List<SparseVector>> convention(
      Network network, Rational atKink) {
    return (sample, slopes) ->
        new Backpropagation(network).gradients(Slopes.convention(sample.sums(), atKink));
  }

  /** One unit that is taken for the opposite of what it is. */
  private static BiFunction<Sample, Slopes, List<SparseVector>> slopes(
      Network network, int layer, Random random) {
    int unit = random.nextInt(network.layers().get(layer).outputs());
    return (sample, slopes) -> {
      List<List<Rational>> wrong = new ArrayList<>(slopes.byLayer());
      List<Rational> turned = new ArrayList<>(wrong.get(layer));
      turned.set(unit, Rational.ONE.minus(turned.get(unit)));
      wrong.set(layer, turned);
      return new Backpropagation(network).gradients(new Slopes(wrong));
    };
  }

  private static boolean matters(
      Subject subject, BiFunction<Sample, Slopes, List<SparseVector>> broken, long seed) {
    PointSeeker seeker = new PointSeeker(subject, seed);
    Backpropagation right = new Backpropagation(subject.network());
    for (int round = 0; round < 8; round++) {
      for (List<Rational> point : seeker.next()) {
        Slopes slopes = Slopes.generic(subject.network(), point);
        if (!broken.apply(subject.sample(point), slopes).equals(right.gradients(slopes))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Visits the points of a check of the usual size, until the defect shows. */
  private static boolean caught(
      Circuit source, Network network, BiFunction<Sample, Slopes, List<SparseVector>> broken) {
    Subject subject = new Subject(source, network).with(CheckSettings.DEFAULT.work());
    GradientCheck check = new GradientCheck(subject, CheckSettings.DEFAULT, broken);
    PointSeeker seeker = new PointSeeker(subject, CheckSettings.DEFAULT.seed());
    for (int visited = 0; visited < CheckSettings.DEFAULT.points(); ) {
      for (List<Rational> point : seeker.next()) {
        check.visit(subject.sample(point));
        visited++;
      }
      if (!check.report().passed()) {
        return true;
      }
    }
    return false;
  }
}
