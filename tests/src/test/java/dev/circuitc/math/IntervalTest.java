package dev.circuitc.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  private static final Interval BELOW_TWO =
      new Interval(Interval.REALS.lower(), interval("0", "2").upper());

  private static Interval interval(String low, String high) {
    return Interval.of(Rational.parse(low), Rational.parse(high));
  }

  @ParameterizedTest
  @CsvSource({"1/3, 2/3, 1/4, 3/4", "-1/3, 1/4, -1/2, 1/4", "-1/5, -1/6, -1/4, 0"})
  void movesEndsOutwardToMultiples(String low, String high, String from, String to) {
    assertThat(interval(low, high).outward(Rational.of(1, 4))).isEqualTo(interval(from, to));
  }

  @Test
  void turnsRoundUnderANegativeFactor() {
    assertThat(interval("-1", "2").times(Rational.of(-3))).isEqualTo(interval("-6", "3"));
    assertThat(BELOW_TWO.times(Rational.MINUS_ONE)).hasToString("[-2, inf)");
    assertThat(BELOW_TWO.times(Rational.ZERO)).isEqualTo(interval("0", "0"));
  }

  @Test
  void keepsInfiniteEnds() {
    assertThat(BELOW_TWO.plus(interval("1", "1"))).hasToString("(-inf, 3]");
    assertThat(BELOW_TWO.plus(Interval.NON_NEGATIVE)).isEqualTo(Interval.REALS);
    assertThat(BELOW_TWO.relu()).isEqualTo(interval("0", "2"));
    assertThat(interval("-2", "-1").relu()).isEqualTo(interval("0", "0"));
  }

  @Test
  void holdsItsEnds() {
    assertThat(interval("1", "2").contains(Rational.ONE)).isTrue();
    assertThat(BELOW_TWO.contains(Rational.parse("-1e99"))).isTrue();
    assertThat(BELOW_TWO.contains(Rational.parse("2.1"))).isFalse();
  }
}
