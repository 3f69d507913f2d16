package dev.circuitc.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosureTest {
  private static final int BITS = 120;
  private static final List<String> ANYWHERE =
      List.of("0", "1e-20", "-1e-20", "1/3", "-1/3", "1", "-1", "2", "157/100", "-22/7", "355/113",
          "17.25", "-17.25", "60", "-60");
  private static final List<String> POSITIVE =
      List.of("1e-20", "1/3", "2/3", "0.66666", "1", "4/3", "1.4142", "2", "1000000", "1e15");

  static List<Arguments> points() {
    List<Arguments> rows = new ArrayList<>();
    for (NamedFunction function : NamedFunction.values()) {
      boolean positive = function == NamedFunction.LOG || function == NamedFunction.SQRT;
      (positive ? POSITIVE : ANYWHERE).forEach(x -> rows.add(Arguments.of(function, x)));
    }
    for (String power : List.of("2", "3", "-1", "1/3", "-5/3")) {
      UnivariateFunction function = UnivariateFunction.power(Rational.parse(power));
      POSITIVE.forEach(x -> rows.add(Arguments.of(function, x)));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("points")
  void holdsTheValueTightly(UnivariateFunction function, String x) {
    Rational argument = Rational.parse(x);
    Enclosure value = function.value(Enclosure.of(argument, 2 * BITS)).withBits(BITS);
    Rational truth = Oracle.value(function, argument);
    Rational slack = Oracle.ERROR.times(truth.abs().max(Rational.ONE));
    assertThat(value.lowest()).isLessThanOrEqualTo(truth.plus(slack));
    assertThat(value.highest()).isGreaterThanOrEqualTo(truth.minus(slack));
    assertThat(value.width()).isLessThanOrEqualTo(
            Rational.powerOfTwo(4 - BITS).times(truth.abs().max(Rational.ONE)));
  }

  @ParameterizedTest
  @MethodSource("points")
  void jetsHoldDifferenceQuotients(UnivariateFunction function, String x) {
    Rational a = Rational.parse(x);
    Rational b = a.plus(a.abs().plus(Rational.parse("1e-21")).times(Rational.of(1, 64)));
    Enclosure cell = Enclosure.of(a, b, 4 * BITS);
    if (!function.isDefinedOn(cell)) {
      return;
    }
    Jet jet = function.derivatives(cell);
    Rational middle = a.plus(b).times(Rational.HALF);
    Rational left = quotient(function, a, middle);
    Rational right = quotient(function, middle, b);
    Rational second = right.minus(left).dividedBy(b.minus(a).times(Rational.HALF));
    assertHolds(jet.first(), left, function, b.minus(a), 1);
    assertHolds(jet.first(), right, function, b.minus(a), 1);
    assertHolds(jet.second(), second, function, b.minus(a), 2);
  }

  private static Rational quotient(UnivariateFunction function, Rational a, Rational b) {
    return Oracle.value(function, b).minus(Oracle.value(function, a)).dividedBy(b.minus(a));
  }

  /** Mean values of derivatives lie in their enclosures, up to what the oracle's digits allow. */
  private static void assertHolds(
      Enclosure enclosure, Rational value, UnivariateFunction function, Rational h, int order) {
    Rational size = Oracle.value(function, h).abs().max(value.abs()).max(Rational.ONE);
    Rational slack = Oracle.ERROR.times(size).times(Rational.of(1000)).dividedBy(h.power(order));
    assertThat(enclosure.lowest()).isLessThanOrEqualTo(value.plus(slack));
    assertThat(enclosure.highest()).isGreaterThanOrEqualTo(value.minus(slack));
  }

  @Test
  void wavesReachTheirCrestsInside() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      double a = random.nextDouble() * 40 - 20;
      double b = a + random.nextDouble() * 8;
      Enclosure cell = Enclosure.of(Rational.of(a), Rational.of(b), 60);
      for (double x = a; x <= b; x += (b - a) / 50) {
        Rational margin = Rational.of(1e-12);
        assertThat(Elementary.sin(cell).widened(margin.times(Rational.powerOfTwo(60)).floor())
            .toInterval().contains(Rational.of(Math.sin(x)))).isTrue();
        assertThat(Elementary.cos(cell).widened(margin.times(Rational.powerOfTwo(60)).floor())
            .toInterval().contains(Rational.of(Math.cos(x)))).isTrue();
      }
    }
  }

  @Test
  void operationsHoldExactResults() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      Rational a = Rational.of(random.nextInt(2001) - 1000, 1 + random.nextInt(500));
      Rational b = Rational.of(random.nextInt(2001) - 1000, 1 + random.nextInt(500));
      Enclosure left = Enclosure.of(a.min(b), a.max(b), 20);
      Enclosure right = Enclosure.of(b, 20);
      assertThat(left.times(right).toInterval().contains(a.times(b))).isTrue();
      assertThat(left.times(a).toInterval().contains(a.times(b))).isTrue();
      assertThat(left.minus(right).toInterval().contains(a.minus(b))).isTrue();
      assertThat(left.square().toInterval().contains(a.times(a))).isTrue();
      if (!right.containsZero()) {
        assertThat(right.reciprocal().toInterval().contains(b.reciprocal())).isTrue();
      }
    }
  }

  @Test
  void exponentialsOfHugeNegativesAreNearZero() {
    Enclosure value = Elementary.exp(Enclosure.of(Rational.parse("-1e300"), 64));
    assertThat(value.lowest()).isEqualTo(Rational.ZERO);
    assertThat(value.width()).isEqualTo(Rational.powerOfTwo(-64));
  }

  @Test
  void refusesReciprocalsAcrossZero() {
    Enclosure cell = Enclosure.of(Rational.MINUS_ONE, Rational.ONE, 10);
    assertThatThrownBy(cell::reciprocal).isInstanceOf(ArithmeticException.class);
  }
}
