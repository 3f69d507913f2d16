package dev.circuitc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  private static final List<String> KNOWN = List.of("max", "min", "clamp", "median", "positiveness");

  @ParameterizedTest
  @CsvSource({
    "mxa, max", "clmp, clamp", "Clamp, clamp", "MAX, max", "medain, median", "clampp, clamp",
    "positivness, positiveness", "positivenes, positiveness", "mix, max"
  })
  void findsAMistypedName(String typed, String meant) {
    assertThat(NearNames.closest(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "foo", "maximum", "sigmoid", "y1"})
  void proposesNothingWhereNothingIsNear(String typed) {
    assertThat(NearNames.closest(typed, KNOWN)).isEmpty();
  }
}
