package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Rational;
import dev.circuitc.pass.Aim;
import dev.circuitc.runtime.eval.DoubleEvaluator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far outputs are from what is written: never further than is said, and no more said than follows. */
class DeviationsTest {
  private static final int GRID = 2000;
  private static final double ROUNDING = 1e-12; // of the oracle and the network, in doubles
  private static final String DEFINITIONS =
      """
      const e = exp(1) within 1/100
      def s(x) = sin(x) within 1/100
      def sq(x) = x * x within 1/50
      """;

  private static CompiledNet compile(String body, Aim aim) {
    String text = DEFINITIONS + "net f(x in [-1, 2]) = " + body;
    return new Compiler(new Options(aim, OptionalInt.empty()))
        .compile(new Source("test.circuit", text), new MapImports(Map.of()))
        .nets()
        .get(0);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("s(x)", "0.01", Math::sin),
        body("3 * s(x) - x", "0.03", x -> 3 * Math.sin(x) - x),
        body("s(x) + sq(x) / 2", "0.02", x -> Math.sin(x) + x * x / 2),
        body("max(s(x), sq(x), x - 1)", "0.02", x -> Math.max(Math.sin(x), x * x)),
        body("|s(x)| - relu(-sq(x) + 1)", "0.03",
            x -> Math.abs(Math.sin(x)) - Math.max(1 - x * x, 0)),
        body("clamp(s(x), -0.5, sq(x))", "0.02", x -> Math.min(Math.max(Math.sin(x), -0.5), x * x)),
        body("greaterness(s(x), sq(x))", "0.03", x -> Math.max(Math.sin(x) - x * x, 0)),
        body("median([s(x), sq(x), 1/2])", "0.02", x -> median(Math.sin(x), x * x, 0.5)),
        body("pwl(s(x), [(0, 0), (1, 3), (2, 3)])", "0.03", x -> 3 * Math.min(Math.sin(x), 1)),
        body("sum([k * s(x) for k in 1..3])", "0.06", x -> 6 * Math.sin(x)),
        body("fold(a = x for i in 1..2: a / 2 + s(x))", "0.015", x -> x / 4 + 1.5 * Math.sin(x)),
        body("if x > 0 then max(s(x) - 1/10, x / 2) else x / 2", "0.01", x -> Math.max(x > 0 ? Math.sin(x) - 0.1 : x / 2, x / 2)),
        body("if x > 0 ramp 1 then s(x) + 1 else s(x)", "0.01",
            x -> Math.sin(x) + Math.min(Math.max(x, 0), 1)),
        body("e * x + 1 / e", "0.03", x -> Math.E * x + 1 / Math.E),
        body("e ^ 2 - e ^ 0", "0.06", x -> Math.E * Math.E - 1),
        body("let a = s(x) in exp(a) within 1/100", "0.04", x -> Math.exp(Math.sin(x))),
        body("let a = s(x) in a * sq(x) within 1/100", "0.08", x -> x * x * Math.sin(x)),
        body("let a = sq(x) in x / (a + 1) within 1/100", "0.06", x -> x / (x * x + 1)),
        body("let a = s(x) in max(a, 2 * a ^ 2) - x ^ 3 within 1/100", "0.06",
            x -> Math.max(Math.sin(x), 2 * Math.pow(Math.sin(x), 2)) - x * x * x),
        body("exp(s(x)) * (e * x) within 1/30", "0.15", x -> Math.exp(Math.sin(x) + 1) * x));
  }

  private static Arguments body(String text, String most, DoubleUnaryOperator truth) {
    return Arguments.of(text, Rational.parse(most), truth);
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void boundsWhatTheNetworkIsOff(String body, Rational most, DoubleUnaryOperator truth) {
    for (Aim aim : Aim.values()) {
      CompiledNet net = compile(body, aim);
      Rational bound = net.deviation().bound().orElseThrow();
      assertThat(bound).isLessThanOrEqualTo(most);
      DoubleEvaluator network = new DoubleEvaluator(net.network());
      for (int i = 0; i <= GRID; i++) {
        double x = -1 + 3.0 * i / GRID;
        double error = Math.abs(network.evaluate(new double[] {x})[0] - truth.applyAsDouble(x));
        assertThat(error).as("at %s", x).isLessThanOrEqualTo(bound.toDouble() + ROUNDING);
      }
    }
  }

  /** Outputs of one node may be meant differently: the tolerance is so wide that all are constants. */
  @Test
  void isKeptApartWhereCircuitsAreTheSame() {
    String sine = "(sin(x / 100) within 1)";
    CompiledNet net = compile("[" + sine + ", 0 * x, " + sine + " - " + sine + "]", Aim.SIZE);
    assertThat(net.deviations().get(0).bound().orElseThrow().signum()).isPositive();
    assertThat(net.deviations().get(1)).isEqualTo(Deviation.EXACT);
    assertThat(net.deviations().get(2).bound().orElseThrow().signum()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "if s(x) > 1/2 then s(x) else 1/2", // which branch is meant is not known
    "let a = sq(x) in sqrt(a + 1/50) within 1/50" // so steep that no bound follows
  })
  void saysWhereItDoesNotKnow(String body) {
    assertThat(compile(body, Aim.SIZE).deviation()).isEqualTo(Deviation.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "|x| within 1/10", "if x > 0 then x else 2 * x", "0 * s(x)", "x ^ 1"})
  void whatIsExactStaysSo(String body) {
    assertThat(compile(body, Aim.SIZE).deviations()).isEqualTo(List.of(Deviation.EXACT));
  }
}
