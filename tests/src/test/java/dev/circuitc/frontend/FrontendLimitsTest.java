package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontendLimitsTest {
  private static Circuit circuit(String text) {
    return Frontend.read(new Source("a", text), MapImports.NONE).nets().get(0).circuit();
  }

  private static List<Diagnostic> faults(String text) {
    CompileException thrown =
        catchThrowableOfType(
            CompileException.class,
            () -> Frontend.read(new Source("a", text), MapImports.NONE));
    assertThat(thrown).as("an error in " + text.substring(0, Math.min(80, text.length()))).isNotNull();
    return thrown.diagnostics().all();
  }

  private static String nested(String open, String middle, String close, int levels) {
    return "net f(x) = " + open.repeat(levels) + middle + close.repeat(levels);
  }

  @Test
  void readsHundredsOfLevels() {
    assertThat(circuit(nested("(", "x", ")", 900)).nodes()).hasSize(1);
    assertThat(circuit(nested("|1 - ", "x", "|", 450)).nodes()).isNotEmpty();
    assertThat(circuit(nested("max(1 + ", "x", ", x)", 900)).nodes()).hasSize(1801);
    assertThat(circuit(nested("-(", "x", ")", 900)).nodes()).hasSize(901);
    assertThat(circuit(nested("if 1 > 0 then x else ", "x", "", 900)).nodes()).hasSize(1);
    assertThat(circuit(nested("let a = x in ", "a", "", 900)).nodes()).hasSize(1);
    assertThat(circuit("net f(x) = x * " + "1 ^ ".repeat(900) + "1").nodes()).hasSize(1);
  }

  @Test
  void readsASumOfManyTerms() {
    Circuit circuit = circuit("net f(x) = " + String.join(" + ", Collections.nCopies(20_000, "x")));
    assertThat(circuit.nodes()).hasSize(2);
    assertThat(new Interpreter(circuit).evaluate(List.of(Rational.HALF)))
        .containsExactly(Rational.of(10_000));
  }

  @Test
  void readsACallOfManyArguments() {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
    Circuit circuit = circuit("net f(" + names + ") = max(" + names + ")");
    assertThat(circuit.node(10_000)).isInstanceOf(Node.Max.class);
  }

  @Test
  void readsALongChainOfBindings() {
    String bindings =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "a" + (i + 1) + " = a" + i + " + x")
            .collect(Collectors.joining(", "));
    Circuit circuit = circuit("net f(x) = let a0 = x, " + bindings + " in a20000");
    assertThat(new Interpreter(circuit).evaluate(List.of(Rational.ONE)))
        .containsExactly(Rational.of(20_001));
  }

  @Test
  void readsConstantsThatReachFarAhead() {
    String constants =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "const a" + i + " = a" + (i + 1) + " + 1\n")
            .collect(Collectors.joining());
    Circuit circuit = circuit(constants + "const a10000 = 0\nnet f(x) = a0 * x");
    assertThat(new Interpreter(circuit).evaluate(List.of(Rational.ONE)))
        .containsExactly(Rational.of(10_000));
  }

  @Test
  void recursesThousandsOfCallsDeep() {
    Circuit circuit = circuit("def d(n) = if n <= 0 then 0 else 1 + d(n - 1)  net f(x) = d(9000) * x");
    assertThat(new Interpreter(circuit).evaluate(List.of(Rational.ONE)))
        .containsExactly(Rational.of(9000));
  }

  static Stream<String> tooMuch() {
    return Stream.of(
        nested("(", "x", ")", 10_000),
        nested("[", "x", "]", 10_000),
        nested("|", "x", "|", 10_000),
        nested("max(x, ", "x", ")", 10_000),
        nested("if 1 > 0 then x else ", "x", "", 10_000),
        nested("let a = x in ", "a", "", 10_000),
        "net f(x) = " + "2 ^ ".repeat(10_000) + "2",
        "net f(x) = x" + "[0]".repeat(10_000),
        "net f(x) = x" + " within 1".repeat(10_000),
        "net f(x) = fold(a = 2 for i in 1..100: a * a) * x",
        "net f(x) = fold(a = 1 for i in 1..1000000: a + 1 / i) * x",
        "net f(x) = sum([sum([x * j for j in 1..10000]) for i in 1..10000])",
        "def d(v) = d([v[0], v[0]])  net f(x) = d([x])",
        "net f(x) = 1" + "0".repeat(1_000_000) + " * x",
        "const big = 10 ^ 19000  net f(x) = fold(a = x for i in 1..1000000: a * big / big)");
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void namesTheLimit(String text) {
    List<Diagnostic> faults = faults(text);
    assertThat(faults).extracting(Diagnostic::code).containsOnly(Code.LIMIT);
    assertThat(faults).extracting(Diagnostic::message).allMatch(m -> m.matches(".*\\d{3}.*"));
  }

  @Test
  void endsLongListsOfFaults() {
    List<Diagnostic> faults = faults("net f(x) = " + String.join(" + ", Collections.nCopies(5000, "y")));
    assertThat(faults).hasSizeLessThanOrEqualTo(100);
    assertThat(faults.get(faults.size() - 1).message()).contains("the rest is not shown");
  }

  @Test
  void refusesGarbageWithoutFuss() {
    Random random = new Random(20220404);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i >= 0; i--) {
        text.append((char) random.nextInt(round % 2 == 0 ? 256 : 65536));
      }
      assertThat(faults("net f(x) = x \u0000" + text)).isNotEmpty();
    }
  }

  @Test
  void refusesRandomTokensWithoutFuss() {
    List<String> tokens =
        List.of(
            "net", "def", "const", "use", "f", "x", "v", "(", ")", "[", "]", "|", "=", "->", ",",
            "let", "in", "if", "then", "else", "ramp", "within", "fold", "for", "..", ":", "+", "-",
            "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or", "not", "1", "1/2", "0.5",
            "\"a\"", "hidden", "max", "sum", "sort", "pwl", "// c\n", "/* c */", "/*", "\"");
    Random random = new Random(314159);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("net f(x, v[3]) = x ");
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(tokens.get(random.nextInt(tokens.size()))).append(' ');
      }
      try {
        circuit(text.toString());
      } catch (CompileException refused) {
        assertThat(refused.diagnostics().all()).isNotEmpty();
      }
    }
  }
}
