package dev.circuitc.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where training missed its function, or where there is little to compare. */
class FailureTest {
  private static final Network IDENTITY = Nets.of(1, "1 0; -1 0", "1 -1 0");
  private static final Network ABSOLUTE = Nets.of(1, "1 0; -1 0", "1 1 0");
  private static final Network MINIMUM = Nets.of(2, "1 0 0; -1 0 0; 1 -1 0", "1 -1 -1 0");

  private static Comparison compare(Network source, Network other) {
    return Comparer.COMPILED_AND_TRAINED.compare(source, other);
  }

  @Test
  void saysThatOneSideOfTheIdentityAnswersNothing() {
    Comparison comparison = compare(IDENTITY, Nets.of(1, "1.1 0; 0.5 0", "0.5 0.9 0"));
    assertThat(comparison.words())
        .containsExactly(
            "not equal on x in [-1, 1], shown by a point: largest difference 1 (y at x = -1),"
                + " mean 0.25",
            "y computes positiveness(x) instead of x: where x < 0 it answers 0",
            "derivatives away from kinks: largest difference 1 (dy/dx at x = -0.461), mean 0.502",
            "hidden 2 repeats hidden 1");
    assertThat(comparison.snapped()).isEmpty();
  }

  @Test
  void namesTheDeadUnitOfAnAbsoluteValue() {
    Comparison comparison = compare(ABSOLUTE, Nets.of(1, "1.25 0; -0.3 -0.4", "0.8 2 0"));
    assertThat(comparison.words())
        .contains(
            "y computes positiveness(x) instead of |x|: where x < 0 it answers 0",
            "hidden 2 never acts on the domain",
            "no unit stands for negativeness(x)");
  }

  /** A unit that dies only where it is looked at: x is in [-1, 1], the kink at 4/3. */
  @Test
  void takesTheDomainIntoAccount() {
    Network wide = Nets.of(1, "1 0; -0.3 -0.4", "1 10/3 0");
    Network relu = Nets.of(1, "1 0", "1 0");
    assertThat(compare(relu, wide).verdict())
        .isEqualTo(new Verdict(true, Verdict.Basis.PROOF));
    Interval wider = Interval.of(Rational.of(-3), Rational.of(3));
    assertThat(compare(Nets.on(wider, relu), wide).verdict().equal()).isFalse();
  }

  @Test
  void describesAMinimumWithUnitsOnOneSide() {
    Network averaging = Nets.of(2, "1 1 0; -1 -1 0", "1/2 -1/2 -1/3");
    assertThat(compare(MINIMUM, averaging).words())
        .contains("y computes 1/2*x1 + 1/2*x2 - 1/3 instead of min(x1, x2)");
  }

  @Test
  void comparesOtherShapes() {
    Network deep = Nets.of(2, "1 0 5; 0 1 5", "1 0 0; 1 -1 0", "1 -1 -5");
    Comparison comparison = compare(MINIMUM, deep);
    assertThat(comparison.verdict()).isEqualTo(new Verdict(true, Verdict.Basis.PROOF));
    assertThat(comparison.otherUnits())
        .extracting(UnitReport::toString)
        .containsExactly(
            "hidden 1.1 = (x1 + 5) (always acts)",
            "hidden 1.2 = (x2 + 5) (always acts)",
            "hidden 2.1 = (x1 + 5) (always acts)",
            "hidden 2.2 = greaterness(x1, x2)");
  }

  @Test
  void readsWeightsThatAreAlmostZeroAsZero() {
    Network trained = Nets.of(1, "1 1e-9; -1 1e-10; 1e-9 -1e-12", "1 -1 1e-3 1e-9");
    Comparison comparison = compare(IDENTITY, trained);
    assertThat(comparison.otherUnits())
        .extracting(UnitReport::toString)
        .containsExactly(
            "hidden 1 = positiveness(x)",
            "hidden 2 = negativeness(x)",
            "hidden 3 = 1e-9 x positiveness(x) (acts too little to matter)");
    assertThat(comparison.outputs().get(0).other().function()).isEqualTo("x");
    assertThat(comparison.snapped()).isPresent();
  }

  /** A steep unit a hair beside another makes a step; however near, the two are not one. */
  @Test
  void keepsApartUnitsThatMakeAStep() {
    Network step = Nets.of(1, "1 0.0005; 1 -0.0005", "1000 -1000 0");
    Comparison comparison = compare(step, step);
    assertThat(comparison.outputs().get(0).other().noun()).isEqualTo("piecewise linear");
    assertThat(comparison.readingError()).isLessThan(1e-9);
    Network flat = Nets.of(1, "1 0.0005; 1 0.0005", "1000 -1000 0");
    assertThat(compare(step, flat).values().largest()).isBetween(0.999999, 1.000001);
  }

  @Test
  void comparesNetworksWithoutHiddenLayersInputsOutputsOrUnits() {
    assertThat(compare(Nets.of(0, "2"), Nets.of(0, "1; 1", "1 1 0")).verdict().equal()).isTrue();
    assertThat(compare(Nets.of(2, ""), Nets.of(2, "1 1 1", "")).verdict().equal()).isTrue();
    assertThat(compare(Nets.of(1, "1 0"), Nets.of(1, "", "0")).words())
        .contains("y computes 0 instead of x");
    assertThat(compare(Nets.of(1, "0 0; 1 0"), Nets.of(1, "0 0; 1 0")).verdict().basis())
        .isEqualTo(Verdict.Basis.PROOF);
  }

  /** Numbers beyond a double's range are compared without a crash, and never called equal. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1e300 0 | 1e300 0", "1e400 0 | 1 0", "1 1e400 | 1 0", "1e-400 0 | 1e400 5"})
  void survivesNumbersOutOfRange(String layers) {
    Network extreme = Nets.of(1, layers.split("\\|"));
    assertThat(compare(IDENTITY, extreme).verdict().equal()).isFalse();
    assertThat(compare(extreme, IDENTITY).verdict().equal()).isFalse();
  }

  @Test
  void seesWeightsTooSmallForADouble() {
    Network tiny = Nets.of(1, "1e-200 0; -1e-200 0", "1e200 -1e200 0");
    assertThat(compare(IDENTITY, tiny).verdict())
        .isEqualTo(new Verdict(true, Verdict.Basis.PROOF));
  }

  /** An input that can take one value only is a constant. */
  @Test
  void readsInputsOfOneValueAsConstants() {
    Interval two = Interval.point(Rational.TWO);
    Network source = Nets.on(two, Nets.of(1, "1 -1; -1 0", "3 1 0"));
    Comparison comparison = compare(source, Nets.of(1, "0 3"));
    assertThat(comparison.verdict()).isEqualTo(new Verdict(true, Verdict.Basis.PROOF));
    assertThat(comparison.outputs().get(0).source().function()).isEqualTo("3");
  }

  @Test
  void completesDomainsThatAreOpenOnOneSide() {
    List<InputVariable> inputs =
        List.of(
            new InputVariable("a", new Interval(Optional.of(Rational.of(5)), Optional.empty())),
            new InputVariable("b", new Interval(Optional.empty(), Optional.of(Rational.of(-3)))),
            new InputVariable("c", Interval.NON_NEGATIVE));
    assertThat(Domain.of(inputs))
        .hasToString("a in [5, 7], b in [-5, -3], c in [0, 2]");
  }

  @Test
  void refusesNetworksOfOtherInputsOrOutputs() {
    assertThatThrownBy(() -> compare(MINIMUM, IDENTITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "networks that are compared must have the same number of inputs:"
                + " the first has 2, the second 1");
    assertThatThrownBy(() -> compare(IDENTITY, Nets.of(1, "1 0; 2 0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outputs: the first has 1, the second 2");
  }
}
