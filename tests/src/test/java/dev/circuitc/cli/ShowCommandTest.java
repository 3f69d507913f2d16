package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {
  @TempDir Path folder;

  @Test
  void showsEveryUnitWithItsCircuit() {
    Run run = Run.of("show", Run.MIN);
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0))
        .isEqualTo("min2(x1, x2) -> y: 2-3-1, 1 hidden layer, 3 units");
    assertThat(run.out())
        .containsPattern("h3 +x1 - x2 +greaterness\\(x1, x2\\) +min\\(x1, x2\\)")
        .endsWith("y = h1 - h2 - h3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.onnx", "m.safetensors", "m.json"})
  void aWeightFileShowsAsItsSource(String name) {
    Path file = folder.resolve(name);
    Run.of("compile", Run.MIN, "-o", file);
    assertThat(Run.of("show", file).out()).isEqualTo(Run.of("show", Run.MIN).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ast", "circuit", "network"})
  void printsTheStagesThatCompilePrints(String stage) {
    Run shown = Run.of("show", Run.MIN, "--emit", stage);
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .isNotBlank()
        .isEqualTo(Run.of("compile", Run.MIN, "--emit", stage).out());
  }

  @Test
  void aWeightFileHasNoStages() {
    Run.of("compile", Run.MIN, "-o", folder.resolve("m.onnx"));
    assertThat(Run.of("show", folder.resolve("m.onnx"), "--emit", "ast").status()).isEqualTo(2);
  }

  @Test
  void aWeightFileIsKnownByItsContentToo() throws IOException {
    Run.of("compile", Run.MIN, "-o", folder.resolve("m.onnx"));
    Files.move(folder.resolve("m.onnx"), folder.resolve("weights"));
    assertThat(Run.of("show", folder.resolve("weights")).out()).contains("2-3-1");
  }

  @Test
  void tellsHowFarEachOutputIsFromWhatIsWritten() throws IOException {
    Path file = folder.resolve("w.circuit");
    Files.writeString(
        file, "net f(x in [0, 1]) -> (a, b) = [x, 2 * x * (1 - x)] within 1/100");
    Run run = Run.of("show", file);
    assertThat(run.out())
        .containsPattern("\nb is within 0\\.00\\d+ of the function in the source")
        .doesNotContain("a is within");
    assertThat(Run.of("show", file, "--emit", "network").out()).contains("b is within 0.00");
    assertThat(Run.of("show", file, "--json").json().at("nets", 0, "within", 0)).isEqualTo("0");
  }

  @Test
  void domainsAreShown() throws IOException {
    Path file = Files.writeString(folder.resolve("d.circuit"), "net f(x in [-1/2, 3]) = relu(x)");
    assertThat(Run.of("show", file).out()).contains("for x in [-1/2, 3]");
  }

  @Test
  void jsonHasExactWeights() throws IOException {
    Path file = Files.writeString(folder.resolve("d.circuit"), "net f(x in [0, 1]) = x/3 - 1/7");
    JsonTree json = Run.of("show", file, "--json").json();
    assertThat(json.at("nets", 0, "layers", 0, 0, "weights", "0")).isEqualTo("1/3");
    assertThat(json.at("nets", 0, "layers", 0, 0, "bias")).isEqualTo("-1/7");
    assertThat(json.at("nets", 0, "inputs", 0, "upper")).isEqualTo("1");
  }

  @Test
  void garbageIsRefused() throws IOException {
    Path garbage = folder.resolve("garbage.onnx");
    Files.write(garbage, new byte[] {1, 2, 3, 0, (byte) 255});
    Run run = Run.of("show", garbage);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("garbage.onnx").doesNotContain("Exception");
    assertThat(Run.of("show", garbage, "--json").json().at("status")).isEqualTo(2.0);
  }
}
