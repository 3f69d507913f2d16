package dev.circuitc.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {
  @ParameterizedTest
  @CsvSource({
    "0, exact", "1/2, 0.5", "1/1000, 0.001", "1234567/1000000, 1.24", "123456, 124000",
    "1/3, 0.334", "99999/100000, 1", "1e-9, 1e-9", "1.001e-9, 1.01e-9", "12345678, 1.24e7",
    "1e-100, 1e-100"
  })
  void printsNoLessThanItIs(String bound, String text) {
    assertThat(Deviation.of(Rational.parse(bound))).hasToString(text);
  }

  @Test
  void addsAndCompares() {
    Deviation half = Deviation.of(Rational.HALF);
    assertThat(half.plus(half)).isEqualTo(Deviation.of(Rational.ONE));
    assertThat(half.times(Rational.of(-4))).isEqualTo(Deviation.of(Rational.TWO));
    assertThat(half.max(Deviation.of(Rational.ONE))).isEqualTo(Deviation.of(Rational.ONE));
    assertThat(half.plus(Deviation.UNKNOWN)).isEqualTo(Deviation.UNKNOWN).hasToString("not known");
    assertThat(Deviation.UNKNOWN.max(Deviation.EXACT)).isEqualTo(Deviation.UNKNOWN);
    assertThat(Deviation.UNKNOWN.times(Rational.ZERO)).isEqualTo(Deviation.EXACT);
    assertThat(Deviation.EXACT.times(Rational.of(10))).isEqualTo(Deviation.EXACT);
  }

  @Test
  void aLongBoundIsRoundedUp() {
    Rational third = Rational.of(1, 3).power(1000);
    Rational kept = Deviation.of(third).bound().orElseThrow();
    assertThat(kept).isGreaterThanOrEqualTo(third);
    assertThat(kept).isLessThan(third.times(Rational.parse("1.0000000001")));
  }

  @Test
  void isNeverNegative() {
    assertThatThrownBy(() -> Deviation.of(Rational.MINUS_ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
