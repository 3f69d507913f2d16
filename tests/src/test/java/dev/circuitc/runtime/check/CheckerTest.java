package dev.circuitc.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.Nets;
import dev.circuitc.runtime.eval.RoundedEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final CheckSettings SHORT = new CheckSettings(1, 400, 20_000_000L);
  private static final Interval UNIT_INTERVAL = Interval.of(Rational.ZERO, Rational.ONE);

  @Test
  void acceptsTheSamplesInEveryPart() {
    CheckReport report =
        Checker.check(Nets.minimumSource(), Nets.minimum(), CheckSettings.DEFAULT);

    assertThat(report.passed()).isTrue();
    assertThat(report.shape()).isEqualTo("2-3-1");
    assertThat(report.gradients().points()).isEqualTo(10_000);
    assertThat(report.gradients().kinks()).isGreaterThan(1_000);
    assertThat(report.gradients().directions()).isGreaterThan(10_000);
    assertThat(report.gradients().differences().checked()).isGreaterThan(1_000);
    assertThat(report.gradients().differences().worst().orElseThrow().error()).isLessThan(1e-9);
    assertThat(report.coverage().neverActive()).isEmpty();
    assertThat(report.coverage().neverAtKink()).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    CheckReport once = Checker.check(Nets.minimumOfFourSource(), Nets.minimumOfFour(), SHORT);
    CheckReport again = Checker.check(Nets.minimumOfFourSource(), Nets.minimumOfFour(), SHORT);
    CheckSettings other = new CheckSettings(2, 400, SHORT.work());

    assertThat(again).isEqualTo(once);
    assertThat(Checker.check(Nets.minimumOfFourSource(), Nets.minimumOfFour(), other))
        .isNotEqualTo(once);
  }

  @Test
  void findsAGradientThatIsWrongWhereValuesAgreeNearby() {
    Circuit source = Nets.source(1, w -> List.of(w.library().absolute(0)));
    Network leaning = Nets.network(1, "1 | 0; -1 | 0", "1 999999999/1000000000 | 0");

    CheckReport report = Checker.check(source, leaning, SHORT);

    assertThat(report.passed()).isFalse();
    assertThat(report.gradients().passed()).isFalse();
    GradientWitness worst = report.gradients().worst().orElseThrow();
    assertThat(worst.difference()).isEqualTo(Rational.parse("1e-9"));
    assertThat(report.gradients().worstDirection()).isPresent();
  }

  @Test
  void staysInsideTheDomain() {
    Circuit source = Nets.source(UNIT_INTERVAL, 2, w -> List.of(w.library().min(List.of(0, 1))));
    Network onlyOnTheDomain = // x1 - (x1 - x0)+, x1 carried by one unit since it is never negative
        Nets.network(2, "0 1 | 0; -1 1 | 0", "1 -1 | 0");

    assertThat(Checker.check(source, onlyOnTheDomain, SHORT).passed()).isTrue();
    Circuit everywhere = Nets.minimumSource();
    assertThat(Checker.check(everywhere, onlyOnTheDomain, SHORT).passed()).isFalse();
  }

  @Test
  void findsAFaultThatIsThereInACornerOnly() {
    Circuit zero = Nets.source(UNIT_INTERVAL, 3, w -> List.of(w.build().constant(Rational.ZERO)));
    Network corner = // positive where x0 + x1 + x2 > 3 - 1e-12
        Nets.network(3, "1 1 1 | -2999999999999/1000000000000", "1 | 0");

    assertThat(Checker.check(zero, corner, SHORT).passed()).isFalse();
  }

  @Test
  void climbsToABumpThatNoRandomPointMeets() {
    Circuit zero = Nets.source(4, w -> List.of(w.build().constant(Rational.ZERO)));
    Network bump = // relu(1/10 - sum |x_i - 1000 i|), a bump of width 1/5 far from 0
        Nets.network(
            4,
            "1 0 0 0|-1000;-1 0 0 0|1000;0 1 0 0|-2000;0 -1 0 0|2000;"
                + "0 0 1 0|-3000;0 0 -1 0|3000;0 0 0 1|-4000;0 0 0 -1|4000",
            "-1 -1 -1 -1 -1 -1 -1 -1 | 1/10",
            "1 | 0");

    CheckReport report = Checker.check(zero, bump, SHORT);

    assertThat(report.coverage().neverActive()).isEmpty();
    assertThat(report.passed()).isFalse();
  }

  @Test
  void climbsToABumpThatTheNetworkLacks() {
    Network zero = Nets.network(3, "0 0 0 | 0");
    Network bump = // relu(1/10 - |x0 - 777| - |x1 - 888| - |x2 + 999|)
        Nets.network(
            3,
            "1 0 0|-777;-1 0 0|777;0 1 0|-888;0 -1 0|888;0 0 1|999;0 0 -1|-999",
            "-1 -1 -1 -1 -1 -1 | 1/10",
            "1 | 0");

    CheckReport report = Checker.check(Nets.lifted(bump, Interval.REALS), zero, SHORT);

    assertThat(report.passed()).isFalse();
  }

  @Test
  void saysWhichUnitsNeverAct() {
    Circuit source = Nets.source(1, w -> List.of(w.build().relu(0)));
    Network withDeadUnit = Nets.network(1, "1 | 0; 0 | -1", "1 5 | 0");

    CheckReport report = Checker.check(source, withDeadUnit, SHORT);

    assertThat(report.passed()).isTrue();
    assertThat(report.coverage().neverActive()).containsExactly("unit 1.2");
  }

  @Test
  void takesNetsWithoutInputsHiddenLayersOrOutputs() {
    Circuit constant = Nets.source(0, w -> List.of(w.build().constant(Rational.HALF)));
    CheckReport report = Checker.check(constant, Nets.network(0, " | 1/2"), SHORT);
    assertThat(report.passed()).isTrue();
    assertThat(report.values().points()).isEqualTo(1);
    assertThat(Checker.check(constant, Nets.network(0, " | 1/3"), SHORT).passed()).isFalse();

    Circuit affine = Nets.source(2, w -> List.of(w.build().minus(0, 1), 1));
    assertThat(Checker.check(affine, Nets.network(2, "1 -1 | 0; 0 1 | 0"), SHORT).passed())
        .isTrue();
    assertThat(Checker.check(affine, Nets.network(2, "1 -1 | 0; 1 0 | 0"), SHORT).passed())
        .isFalse();

    Circuit nothing = Nets.source(2, w -> List.of());
    Network silent =
        Nets.network(2, List.of(new Layer(new SparseMatrix(2, List.of()), List.of(), List.of())));
    assertThat(Checker.check(nothing, silent, SHORT).passed()).isTrue();
  }

  @Test
  void aDomainOfOnePointIsCheckedOnce() {
    Circuit source =
        Nets.source(Interval.point(Rational.HALF), 1, w -> List.of(w.library().absolute(0)));

    CheckReport report = Checker.check(source, Nets.network(1, "2 | -1/2"), SHORT);

    assertThat(report.values().points()).isEqualTo(1);
    assertThat(report.values().passed()).isTrue();
  }

  @Test
  void refusesAnotherShape() {
    assertThat(Checker.mismatch(Nets.minimumOfFourSource(), Nets.minimum()))
        .contains(
            "network 'net' has 2 inputs and 1 output, but the source has 4 inputs and 1 output");
    assertThatThrownBy(() -> Checker.check(Nets.minimumOfFourSource(), Nets.minimum(), SHORT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scalesDownForTenThousandInputsAndSaysSo() {
    int n = 10_000;
    List<Integer> all = IntStream.range(0, n).boxed().toList();
    Circuit source = Nets.source(n, w -> List.of(w.library().max(all)));
    List<SparseVector> rows = new ArrayList<>(); // of a tournament, then a wrong sum
    for (int i = 0; i < n; i += 2) {
      rows.add(SparseVector.unit(i).minus(SparseVector.unit(i + 1)));
    }
    SparseMatrix last = new SparseMatrix(n / 2, List.of(SparseVector.unit(0)));
    Network network =
        Nets.network(
            n,
            List.of(
                Nets.layer(new SparseMatrix(n, rows), 1, false), Nets.layer(last, 2, true)));

    CheckReport report = Checker.check(source, network, new CheckSettings(1, 400, 2_000_000L));

    assertThat(report.values().points()).isBetween(1, 399);
    assertThat(report.passed()).isFalse();
  }

  @Test
  void overflowOfFloat32IsCountedNotHidden() {
    Circuit source = Nets.source(1, w -> List.of(w.build().times(0, Rational.parse("1e30"))));
    Network network = Nets.network(1, "1e30 | 0");

    CheckReport report = Checker.check(source, network, SHORT);

    assertThat(report.passed()).isTrue();
    assertThat(report.floats().get(0).overflows()).isPositive();
    assertThat(report.floats().get(1).overflows()).isZero();
  }

  @Test
  void floatingPointErrorsReplay() {
    Random random = new Random(3);
    Network network = Nets.random(random, 3, 5, 4, 2);
    CheckReport report = Checker.check(Nets.lifted(network, Interval.REALS), network, SHORT);

    for (FloatReport floats : report.floats()) {
      FloatWitness worst = floats.worstAbsolute().orElseThrow();
      double[] point = worst.point().stream().mapToDouble(Rational::toDouble).toArray();
      assertThat(RoundedEvaluator.of(network, floats.type()).apply(point)).contains(worst.found());
      assertThat(worst.absoluteError()).isPositive();
      double size = worst.point().stream().mapToDouble(x -> x.abs().toDouble()).max().orElse(0);
      assertThat(floats.bound().at(size)).isGreaterThan(worst.absoluteError());
    }
  }
}
