package dev.circuitc.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  private static final int CASES = 20_000;

  /** Numerators and denominators at and around the limits of a machine word are likely. */
  private static BigInteger integer(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(random.nextInt(21) - 10);
      case 1 -> BigInteger.valueOf(random.nextLong());
      case 2 -> BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.valueOf(random.nextInt(5) - 2));
      default -> new BigInteger(1 + random.nextInt(140), random).subtract(BigInteger.TWO.pow(62));
    };
  }

  private static void holds(
      BiFunction<Rational, Rational, Rational> operation,
      BiFunction<BigInteger[], BigInteger[], BigInteger[]> definition) {
    Random random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      BigInteger[] a = {integer(random), integer(random).abs().add(BigInteger.ONE)};
      BigInteger[] b = {integer(random), integer(random).abs().add(BigInteger.ONE)};
      BigInteger[] expected = definition.apply(a, b);
      Rational result = operation.apply(Rational.of(a[0], a[1]), Rational.of(b[0], b[1]));
      assertThat(result.numerator().multiply(expected[1]))
          .isEqualTo(expected[0].multiply(result.denominator()));
      assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
      assertThat(result).isEqualTo(Rational.of(expected[0], expected[1]));
    }
  }

  @Test
  void addsExactly() {
    holds(
        Rational::plus,
        (a, b) ->
            new BigInteger[] {
              a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1])
            });
  }

  @Test
  void multipliesExactly() {
    holds(
        Rational::times,
        (a, b) -> new BigInteger[] {a[0].multiply(b[0]), a[1].multiply(b[1])});
  }

  @Test
  void comparesExactly() {
    Random random = new Random(8);
    for (int i = 0; i < CASES; i++) {
      Rational a = Rational.of(integer(random), integer(random).abs().add(BigInteger.ONE));
      Rational b = Rational.of(integer(random), integer(random).abs().add(BigInteger.ONE));
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }
  }

  /** The oracle is the JDK's own conversion of a decimal that is exact. */
  @Test
  void roundsToTheNearestDoubleAndFloat() {
    Random random = new Random(9);
    for (int i = 0; i < CASES; i++) {
      BigInteger numerator = integer(random);
      int exponent = random.nextInt(2300) - 1150;
      Rational value = Rational.of(numerator).times(Rational.powerOfTwo(exponent));
      BigDecimal exact =
          exponent >= 0
              ? new BigDecimal(numerator.shiftLeft(exponent))
              : new BigDecimal(numerator).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
      assertThat(value.toDouble()).isEqualTo(Double.parseDouble(exact.toString()));
      assertThat(value.toFloat()).isEqualTo(Float.parseFloat(exact.toString()));
    }
  }

  @Test
  void takesDoublesExactly() {
    Random random = new Random(10);
    for (int i = 0; i < CASES; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Rational.of(value).toDouble()).isEqualTo(value);
        assertThat(Rational.of(value).compareTo(Rational.of(Math.nextUp(value)))).isNegative();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,1/10", "1e-3,1/1000", "1/3,1/3", ".5,1/2", "1E3,1000", "1e+2,100", "-2/4,-1/2", "5.,5",
    "0.1/0.3,1/3"
  })
  void readsNumbers(String text, String expected) {
    assertThat(Rational.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "1e", "1/0", "1//2", "--1", "1e999999999", "NaN", "0x10"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void floorsTowardsMinusInfinity() {
    assertThat(Rational.of(-7, 2).floor()).isEqualTo(BigInteger.valueOf(-4));
    assertThat(Rational.of(7, 2).floor()).isEqualTo(BigInteger.valueOf(3));
  }
}
