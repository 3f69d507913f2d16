package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplingBoxTest {
  private static String box(Optional<String> lower, Optional<String> upper) {
    Interval domain = new Interval(lower.map(Rational::parse), upper.map(Rational::parse));
    return SamplingBox.of(List.of(new InputVariable("x", domain))).intervals().get(0).toString();
  }

  @Test
  void takesADeclaredDomain() {
    assertThat(box(Optional.of("-10"), Optional.of("1/3"))).isEqualTo("[-10, 1/3]");
    assertThat(box(Optional.of("7"), Optional.of("7"))).isEqualTo("[7, 7]");
  }

  @Test
  void isTheOriginsWhereNothingIsDeclared() {
    assertThat(box(Optional.empty(), Optional.empty())).isEqualTo("[-1, 1]");
  }

  @Test
  void movesTheOriginsInsideADomainWithOneEnd() {
    assertThat(box(Optional.of("0"), Optional.empty())).isEqualTo("[0, 2]");
    assertThat(box(Optional.of("-5"), Optional.empty())).isEqualTo("[-1, 1]");
    assertThat(box(Optional.empty(), Optional.of("-1/2"))).isEqualTo("[-5/2, -1/2]");
    assertThat(box(Optional.empty(), Optional.of("9"))).isEqualTo("[-1, 1]");
  }
}
