package dev.circuitc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.frontend.FileImports;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the expectations that the samples carry: {@code // expect: min2(3, -2) == -2}. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Pattern EXPECTATION =
      Pattern.compile(
          "// expect: (?<net>\\w+)\\((?<point>[^)]*)\\) == \\[?(?<values>[^\\]]*?)\\]?"
              + "(?: within (?<tolerance>\\S+))?");

  record Expectation(
      Path sample,
      String net,
      List<Rational> point,
      List<Rational> values,
      Rational tolerance) {
    boolean isMetBy(List<Rational> found) {
      return found.size() == values.size()
          && IntStream.range(0, values.size())
              .allMatch(
                  i -> found.get(i).minus(values.get(i)).abs().compareTo(tolerance) <= 0);
    }

    @Override
    public String toString() {
      return sample.getFileName() + ": " + net + point + " == " + values;
    }
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".circuit")).sorted().toList();
    }
  }

  static List<Expectation> expectations() throws IOException {
    return samples().stream().flatMap(SamplesTest::expectations).toList();
  }

  private static Stream<Expectation> expectations(Path sample) {
    try {
      return Files.readAllLines(sample).stream()
          .map(String::strip)
          .filter(line -> line.startsWith("// expect"))
          .map(line -> expectation(sample, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expectation expectation(Path sample, String line) {
    Matcher matcher = EXPECTATION.matcher(line);
    assertThat(matcher.matches()).as("an expectation: %s", line).isTrue();
    return new Expectation(
        sample,
        matcher.group("net"),
        numbers(matcher.group("point")),
        numbers(matcher.group("values")),
        Optional.ofNullable(matcher.group("tolerance")).map(Rational::parse).orElse(Rational.ZERO));
  }

  private static List<Rational> numbers(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).map(Rational::parse).toList();
  }

  private static final Map<Path, Compilation> COMPILED = new ConcurrentHashMap<>(); // each once

  private static Compilation compiled(Path sample) {
    return COMPILED.computeIfAbsent(
        sample,
        path -> {
          try {
            return new Compiler(Options.DEFAULT).compile(FileImports.read(path), new FileImports());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static CompiledNet compiled(Path sample, String net) {
    return compiled(sample).nets().stream()
        .filter(compiled -> compiled.name().equals(net))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void sourceAndNetworkMeetTheExpectation(Expectation expected) {
    CompiledNet net = compiled(expected.sample(), expected.net());
    List<Rational> source = new Interpreter(net.source()).evaluate(expected.point());
    List<Rational> network = new ExactEvaluator(net.network()).evaluate(expected.point());
    assertThat(expected.isMetBy(source)).as("%s at the source: %s", expected, source).isTrue();
    assertThat(network).as("network").isEqualTo(source);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyNetHasAnExpectation(Path sample) {
    List<String> nets = compiled(sample).nets().stream().map(CompiledNet::name).toList();
    assertThat(expectations(sample).map(Expectation::net).collect(Collectors.toSet()))
        .containsAll(nets);
  }

  @ParameterizedTest
  @CsvSource({
    "identity, 1-2-1",
    "negation, 1-2-1",
    "absolute, 1-2-1",
    "addition, 2-2-1",
    "subtraction, 2-2-1",
    "minimum, 2-3-1",
    "minimum4, 4-6-3-1"
  })
  void originHasTheShapesDerivedByHand(String net, String shape) {
    Network network = compiled(SAMPLES.resolve("origin.circuit"), net).network();
    assertThat(network.shape()).isEqualTo(shape);
    for (Layer layer : network.layers()) {
      assertThat(layer.bias()).allMatch(Rational::isZero);
      assertThat(layer.weights().rows())
          .allSatisfy(
              row -> {
                for (int k = 0; k < row.size(); k++) {
                  assertThat(row.value(k).abs()).isEqualTo(Rational.ONE);
                }
              });
    }
  }

  @Test
  void theMinimumNamesItsUnits() {
    Network network = compiled(SAMPLES.resolve("origin.circuit"), "minimum").network();
    assertThat(network.layers().get(0).units().stream().map(unit -> unit.label()))
        .containsExactlyInAnyOrder("positiveness(x1)", "negativeness(x1)", "greaterness(x1, x2)");
  }
}
