package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.math.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @Test
  void everyFloat64ReadsBackAsItself() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value) && value != 0) {
        assertThat(Double.parseDouble(NumberText.float64(Rational.of(value)))).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e300, 1e300",
    "100, 100",
    "0.00001, 0.00001",
    "1e-6, 1e-6",
    "1/3, 0.3333333333333333",
    "-1.5, -1.5",
    "12345678901234567, 12345678901234568",
    "123456789012345678, 1.2345678901234568e17"
  })
  void isShort(String value, String text) {
    assertThat(NumberText.float64(Rational.parse(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.012345, 0.0123",
    "1.7349e-13, 1.73e-13",
    "99.96, 100", "1690000000000, 1.69e12",
    "Infinity, Infinity",
    "0, 0"
  })
  void roundsToThreeDigits(double value, String text) {
    assertThat(NumberText.rounded(value)).isEqualTo(text);
  }
}
