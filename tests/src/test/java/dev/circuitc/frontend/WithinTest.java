package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.pass.Aim;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves with a tolerance, against the mathematics of the JDK. */
class WithinTest {
  private static final int GRID = 60;
  private static final double ROUNDING = 1e-12; // of the oracle, in doubles

  private static Network compile(String net, Aim aim) {
    return new Compiler(new Options(aim, OptionalInt.empty()))
        .compile(new Source("test.circuit", net), new MapImports(Map.of()))
        .nets()
        .get(0)
        .network();
  }

  static Stream<Arguments> curves() {
    return Stream.of(
        curve("x * x", 0, 1, "1/1000", (x, y) -> x * x),
        curve("exp(x)", 0, 1, "1/1000", (x, y) -> Math.exp(x)),
        curve("x * y", -1, 2, "1/50", (x, y) -> x * y),
        curve("x / y", 1, 2, "1/50", (x, y) -> x / y),
        curve("sin(x) + cos(2 * y)", -2, 2, "1/20", (x, y) -> Math.sin(x) + Math.cos(2 * y)),
        curve("log(1 + x ^ 2)", -3, 3, "1/50", (x, y) -> Math.log1p(x * x)),
        curve("max(tanh(x), y) - relu(exp(y) - 1)", -1, 1, "1/40",
            (x, y) -> Math.max(Math.tanh(x), y) - Math.max(Math.exp(y) - 1, 0)),
        curve("sqrt(x + y)", 0, 4, "1/20", (x, y) -> Math.sqrt(x + y)),
        curve("sigmoid(4 * x - y)", -1, 1, "1/50", (x, y) -> 1 / (1 + Math.exp(y - 4 * x))),
        curve("x ^ 3 - |x * y|", -1, 1, "1/20", (x, y) -> x * x * x - Math.abs(x * y)),
        curve("1 / (x / 1000 + 1/1000) - y", 0, 2, "1", (x, y) -> 1000 / (x + 1) - y),
        curve("(x * 1e-20) ^ (-3) * 1e-60 * y", 1, 2, "1/20", (x, y) -> y / (x * x * x)),
        curve("max(median([x, y * y within 1/90, 1]), exp(-x))", 0, 1, "1/30",
            (x, y) -> Math.max(Math.max(Math.min(x, y * y), Math.min(Math.max(x, y * y), 1)),
                Math.exp(-x))),
        curve("exp(sqrt(sqrt(x * y)) - 1)", 0, 2, "1/5",
            (x, y) -> Math.exp(Math.sqrt(Math.sqrt(x * y)) - 1)),
        curve("log(1e12 * x + 1) - y", 0, 1, "1/10", (x, y) -> Math.log(1e12 * x + 1) - y),
        curve("x ^ (3/2)", 0, 2, "1/100", (x, y) -> Math.pow(x, 1.5)),
        curve("clamp(exp(x), 1, 2) * 3", -1, 1, "1/30",
            (x, y) -> 3 * Math.min(Math.max(Math.exp(x), 1), 2)),
        curve("(x * x within 1e-9) + y", -1, 1, "1/30", (x, y) -> x * x + y),
        curve("sum([exp(t) for t in 0..2]) * x", 0, 1, "1/100",
            (x, y) -> (1 + Math.E + Math.E * Math.E) * x));
  }

  private static Arguments curve(
      String text, int low, int high, String tolerance, DoubleBinaryOperator function) {
    String domain = " in [" + low + ", " + high + "]";
    String net = "net f(x" + domain + ", y" + domain + ") = " + text + " within " + tolerance;
    return Arguments.of(net, low, high, tolerance, function);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void staysWithinTheTolerance(
      String net, int low, int high, String tolerance, DoubleBinaryOperator function) {
    double bound = Rational.parse(tolerance).toDouble() + ROUNDING;
    for (Aim aim : Aim.values()) {
      ExactEvaluator network = new ExactEvaluator(compile(net, aim));
      for (int i = 0; i <= GRID; i++) {
        Rational x = Rational.of(low).plus(Rational.of((long) (high - low) * i, GRID));
        Rational y = Rational.of(high).minus(Rational.of((long) (high - low) * (i * 7 % 61), 61));
        double value = network.evaluate(List.of(x, y)).get(0).toDouble();
        assertThat(value)
            .as("%s at %s, %s", net, x, y)
            .isCloseTo(
                function.applyAsDouble(x.toDouble(), y.toDouble()),
                offset(bound));
      }
    }
  }

  /** Sizes: the least numbers of straight pieces, each a unit and one for the slope, or one less. */
  @ParameterizedTest
  @CsvSource({"exp,0,1,11", "sqrt,0,1,16", "sigmoid,0,8,10"})
  void takesTheFewestPieces(String function, int low, int high, int pieces) {
    String net =
        "net f(x in [%d, %d]) = %s(x) within 1/1000".formatted(low, high, function);
    assertThat(compile(net, Aim.DEPTH).units()).isBetween(pieces - 1, pieces);
  }

  @Test
  void whatIsExactCostsNothing() {
    assertThat(compile("net f(x) = x * 2 within 1/10", Aim.SIZE).shape()).isEqualTo("1-1");
    assertThat(compile("net f(x) = x * x - x * x + x", Aim.SIZE).shape()).isEqualTo("1-1");
  }

  /** A curve of a constant is a constant: what is linear beside it needs no bounds. */
  @ParameterizedTest
  @ValueSource(strings = {"x - sin(1/2)", "max(sin(1/2), x)", "|x - log(3)| + sqrt(2) * exp(1)"})
  void curvesOfConstantsNeedNoDomain(String body) {
    Network network = compile("net f(x) = " + body + " within 1/100", Aim.SIZE);
    Rational far = Rational.of(1_000_000);
    double value = new ExactEvaluator(network).evaluate(List.of(far)).get(0).toDouble();
    double wanted =
        switch (body.charAt(0)) {
          case 'x' -> 1e6 - Math.sin(0.5);
          case 'm' -> 1e6;
          default -> 1e6 - Math.log(3) + Math.sqrt(2) * Math.E;
        };
    assertThat(value).isCloseTo(wanted, offset(0.01));
  }

  @Test
  void aConstantMayBeApproximated() {
    Network network =
        compile("const e = exp(1) within 1e-9\nnet f(x) = e * x", Aim.SIZE);
    double slope = network.last().weights().get(0, 0).toDouble();
    assertThat(slope).isCloseTo(Math.E, offset(1e-9));
  }

  @Test
  void entriesOfAVectorAreEachWithinTheTolerance() {
    Network network =
        compile("net f(v[2] in [0, 1]) = v * v within 1/100", Aim.SIZE);
    List<Rational> values =
        new ExactEvaluator(network).evaluate(List.of(Rational.HALF, Rational.of(1, 3)));
    assertThat(values.get(0).minus(Rational.of(1, 4)).abs()).isLessThan(Rational.of(1, 100));
    assertThat(values.get(1).minus(Rational.of(1, 9)).abs()).isLessThan(Rational.of(1, 100));
  }
}
