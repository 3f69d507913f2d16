package dev.circuitc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.Passes;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
  private static Compilation compile(String text, Options options) {
    return new Compiler(options).compile(new Source("test.circuit", text), new MapImports(Map.of()));
  }

  private static Network network(String text) {
    return compile(text, Options.DEFAULT).nets().get(0).network();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-2-1 ; net identity(x) hidden 1 = x",
        "1-2-1 ; net negation(x) hidden 1 = -x",
        "1-2-1 ; net absolute(x) = |x|",
        "2-2-1 ; net addition(x1, x2) hidden 1 = x1 + x2",
        "2-2-1 ; net subtraction(x1, x2) hidden 1 = x1 - x2",
        "2-3-1 ; net minimum(x1, x2) = min(x1, x2)",
        "4-6-3-1 ; net minimum4(x1, x2, x3, x4) = min(min(x1, x2), min(x3, x4))",
        "4-6-3-1 ; net minimum4(x1, x2, x3, x4) = min(x1, x2, x3, x4)",
        "2-1 ; net affine(x, y) = 2 * x - y / 3 + 1",
        "1-1-1 ; net shelf(x in [0, 10]) = relu(x - 3)",
        "2-4-2 ; net order(a, b) -> (low, high) = [min(a, b), max(a, b)]",
        "1-2-1 ; net limiter(x) = clamp(x / 2, 0, 1)",
      })
  void makesTheShape(String shape, String source) {
    assertThat(network(source).shape()).isEqualTo(shape);
  }

  @Test
  void nameOfTheSourceAndItsFingerprintGoAlong() {
    Network network =
        new Compiler(Options.DEFAULT)
            .compile(new Source("a/b.circuit", "net f(x) = x"), new MapImports(Map.of()))
            .nets()
            .get(0)
            .network();
    assertThat(network.provenance().orElseThrow().source()).isEqualTo("b.circuit");
    assertThat(network.provenance().orElseThrow().sha256()) // printf 'net f(x) = x' | sha256sum
        .isEqualTo("de2f4fd7f30d5ab37db3b715bfc0cdec5af920867a3327073ddb3ea11150c30b");
  }

  @Test
  void everyNetThatNeedsMoreLayersIsReported() {
    String text = "net f(x) = |x|\nnet g(a, b) hidden 1 = |min(a, |b|)|\nnet h(x) hidden 1 = ||x| - 1|";
    assertRefused(
        text,
        "test.circuit:2:5 net 'g' needs 3 hidden layers, not 1",
        "test.circuit:3:5 net 'h' needs 2 hidden layers, not 1");
  }

  private static void assertRefused(String text, String... messages) {
    assertThatThrownBy(() -> compile(text, Options.DEFAULT))
        .isInstanceOfSatisfying(
            CompileException.class,
            e ->
                assertThat(e.diagnostics().all())
                    .extracting(d -> d.span().place() + " " + d.message())
                    .containsExactly(messages));
  }

  @Test
  void aNetworkBeyondMemoryIsRefusedAtItsNet() {
    assertRefused(
        "net f(v[60]) hidden 10000 = v",
        "test.circuit:1:5 net 'f' in 10000 hidden layers takes more than 1000000 units");
  }

  /** More values than are worth the search for what they have in common. */
  @Test
  void carriesHundredsOfValuesThatShareAllInputs() {
    int count = 410;
    String text =
        "net f(v[%d]) = let s = sum(v) in [relu(relu(relu(v[i]) - 1) - v[i] - s) for i in 0..%d]"
            .formatted(count, count - 1);
    SplittableRandom random = new SplittableRandom(410);
    List<Rational> point =
        Stream.generate(() -> Rational.of(random.nextInt(9) - 4)).limit(count).toList();
    Rational sum = point.stream().reduce(Rational.ZERO, Rational::plus);
    List<Rational> wanted =
        point.stream().map(x -> relu(relu(relu(x).minus(Rational.ONE)).minus(x).minus(sum))).toList();
    assertThat(new ExactEvaluator(network(text)).evaluate(point)).isEqualTo(wanted);
  }

  private static Rational relu(Rational x) {
    return x.max(Rational.ZERO);
  }

  @Test
  void theOptionFillsUpWithIdentityCircuits() {
    Options three = new Options(Aim.SIZE, OptionalInt.of(3));
    assertThat(compile("net f(a, b) = min(a, b)", three).nets().get(0).network().shape())
        .isEqualTo("2-3-2-2-1");
  }

  @Test
  void theObserverSeesEveryPassInOrder() {
    List<String> seen = new ArrayList<>();
    new Compiler(Options.DEFAULT, (net, pass, circuit) -> seen.add(net + " " + pass.name()))
        .compile(new Source("t", "net f(x) = |x|"), new MapImports(Map.of()));
    assertThat(seen).isEqualTo(Passes.names().stream().map(name -> "f " + name).toList());
  }
}
