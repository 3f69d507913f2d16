package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.format.Formats;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompileCommandTest {
  @TempDir Path folder;

  private Path source(String text) throws IOException {
    return Files.writeString(folder.resolve("test.circuit"), text);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAFileForEachNetAndATable() throws IOException {
    Run run = Run.of("compile", Run.ORIGIN, "-o", folder.resolve("out"));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(8);
    assertThat(run.lines().get(0))
        .containsSubsequence("net", "shape", "hidden layers", "units", "file");
    assertThat(run.lines().get(7))
        .containsSubsequence("minimum4", "4-6-3-1", "2", "9", "minimum4.onnx");
    assertThat(Formats.read(folder.resolve("out/minimum.onnx")).shape()).isEqualTo("2-3-1");
  }

  @ParameterizedTest
  @CsvSource({"a.onnx", "a.safetensors", "a.json", "deep/er/a.onnx"})
  void theEndingOfTheFileChoosesTheFormat(String name) {
    Run run = Run.of("compile", Run.MIN, "-o", folder.resolve(name), "-q");
    assertThat(run.status()).isZero();
    Network network = Formats.read(folder.resolve(name));
    assertThat(network.layers().get(0).units()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"a.onnx, float32", "a.onnx, float64", "a.safetensors, float32"})
  void theFileSaysHowFarRoundingCanGo(String name, String type) throws IOException {
    Path file = folder.resolve(name);
    Run.of("compile", Run.MIN, "-o", file, "--dtype", type);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .contains("circuitc.error_bound")
        .contains(type + ": error at most ");
  }

  private Path curves() throws IOException {
    Path source = folder.resolve("curves.circuit");
    Files.writeString(
        source,
        """
        net plain(x) = |x|
        net both(x in [0, 1]) = [x, 3 * (sin(x) within 1/100)]
        net steep(x in [0, 1]) = if (sin(x) within 1/100) > 1/2 ramp 1 then 1 else 0
        """);
    return source;
  }

  @Test
  void whereThereAreTolerancesTheTableSaysHowFarOutputsAreOff() throws IOException {
    List<String> lines = Run.of("compile", curves(), "-o", folder).out().lines().toList();
    assertThat(lines.get(0)).matches("net .* proof +within +file");
    assertThat(lines.get(1)).contains(" exact ");
    assertThat(lines.get(2)).matches(".* 0\\.0[0-2]\\d+ .*");
    assertThat(lines.get(3)).contains(" not known ");
    assertThat(Run.of("compile", Run.MIN, "-o", folder).out()).doesNotContain("within");
  }

  @Test
  void theJsonReportHasTheBoundOfEachOutput() throws IOException {
    JsonTree json = Run.of("compile", curves(), "-o", folder, "--json").json();
    assertThat((List<?>) json.at("nets", 0, "within")).isEqualTo(List.of("0"));
    assertThat(json.at("nets", 1, "within", 0)).isEqualTo("0");
    Rational bound = Rational.parse((String) json.at("nets", 1, "within", 1));
    assertThat(bound).isGreaterThan(Rational.ZERO).isLessThanOrEqualTo(Rational.of(3, 100));
    assertThat((List<?>) json.at("nets", 2, "within")).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({"onnx", "safetensors", "json"})
  void theFileSaysHowFarTolerancesCanGo(String format) throws IOException {
    Run.of("compile", curves(), "-o", folder, "--format", format);
    assertThat(Files.readString(folder.resolve("both." + format), StandardCharsets.ISO_8859_1))
        .containsPattern("(?s)circuitc\\.within.{1,8}exact(\\n|.n|.u000a)0\\.0");
    assertThat(Files.readString(folder.resolve("plain." + format), StandardCharsets.ISO_8859_1))
        .doesNotContain("circuitc.within");
    assertThat(Formats.read(folder.resolve("both." + format)).outputs()).hasSize(2);
  }

  @Test
  void theSameSourceGivesTheSameBytes() throws IOException {
    Run.of("compile", Run.MIN, "-o", folder.resolve("a.onnx"));
    Run.of("compile", Run.MIN, "-o", folder.resolve("b.onnx"));
    assertThat(folder.resolve("a.onnx")).hasSameBinaryContentAs(folder.resolve("b.onnx"));
  }

  @Test
  void theJsonReportHasEveryNet() {
    JsonTree json = Run.of("compile", Run.ORIGIN, "-o", folder, "--json").json();
    assertThat((List<?>) json.at("nets")).hasSize(7);
    assertThat(json.at("nets", 5, "net")).isEqualTo("minimum");
    assertThat(json.at("nets", 5, "shape")).isEqualTo("2-3-1");
    assertThat(json.at("nets", 5, "roundedWeights")).isEqualTo(0.0);
  }

  @Test
  void roundedWeightsAreReported() throws IOException {
    Path third = source("net third(x) = x / 3");
    Run run = Run.of("compile", third, "-o", folder);
    assertThat(run.err()).contains("float32 rounds 1 weight", "1/3");
    assertThat(Run.of("compile", third, "-o", folder, "--quiet").err()).isEmpty();
    assertThat(Run.of("compile", third, "-o", folder, "--format", "json").err()).isEmpty();
  }

  @Test
  void everyNetIsProvedUnlessToldOtherwise() throws IOException {
    Run run = Run.of("compile", Run.ORIGIN, "-o", folder);
    assertThat(run.lines().stream().skip(1)).hasSize(7).allMatch(line -> line.contains("  proved "));
    JsonTree json = Run.of("compile", Run.MIN, "-o", folder, "--json").json();
    assertThat(json.at("nets", 0, "proof")).isEqualTo("proved");
    Run skipped = Run.of("compile", Run.MIN, "-o", folder, "--no-prove", "--json");
    assertThat(skipped.json().at("nets", 0, "proof")).isEqualTo("not tried");
    Path third = source("net third(x) = x / 3");
    assertThat(Run.of("compile", third, "-o", folder).out()).contains("proved, then rounded");
  }

  @Test
  void hiddenFillsUpAndRefusesTooFew() {
    Path file = folder.resolve("min.json");
    assertThat(Run.of("compile", Run.MIN, "--hidden", 3, "-o", file).out()).contains("2-3-2-2-1");
    Run tooFew = Run.of("compile", Run.ORIGIN, "--net", "minimum4", "--hidden", 1, "-o", file);
    assertThat(tooFew.status()).isEqualTo(2);
    assertThat(tooFew.err()).contains("origin.circuit:", "2 hidden layers, not 1", "^");
  }

  @Test
  void aWrongSourceIsShownWithCaretsAndWritesNothing() throws IOException {
    Path wrong = source("net f(x) = maxx(x, 0)\nnet g(y) = y +\n");
    Run run = Run.of("compile", wrong, "-o", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("test.circuit:", "^");
    assertThat(written()).containsExactly("test.circuit");
    JsonTree json = Run.of("compile", wrong, "-o", folder, "--json").json();
    assertThat(json.at("diagnostics", 0, "severity")).isEqualTo("error");
    assertThat(json.at("status")).isEqualTo(2.0);
  }

  @Test
  void severalNetsDoNotFitInOneFile() {
    Run run = Run.of("compile", Run.ORIGIN, "-o", folder.resolve("one.onnx"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("7 nets", "--net");
  }

  @Test
  void endingAndFormatMustAgree() {
    Run run = Run.of("compile", Run.MIN, "-o", folder.resolve("a.onnx"), "--format", "json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("onnx", "json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compile nowhere.circuit",
        "compile .",
        "compile MIN --net min",
        "compile MIN --format tensorflow",
        "compile MIN --dtype float16",
        "compile MIN --aim beauty",
        "compile MIN --hidden two",
        "compile MIN --hidden -1",
        "compile MIN --hidden 999999999",
        "compile MIN --dump-after nothing",
        "compile MIN --emit bytes",
        "compile MIN -o /dev/null/a.onnx",
        "compile MIN MIN",
        "compile"
      })
  void wrongInputIsToldInALineOrTwo(String command) {
    Run run = Run.of((Object[]) command.replace("MIN", Run.MIN).split(" "));
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().count()).as(run.err()).isBetween(1L, 3L);
    assertThat(run.err()).startsWith("circuitc: ").doesNotContain("Exception");
  }

  @Test
  void stagesArePrintedInsteadOfWritten() {
    Run circuit = Run.of("compile", Run.MIN, "--emit", "circuit");
    assertThat(circuit.out()).contains("%0 = input x1", "max");
    assertThat(Run.of("compile", Run.MIN, "--emit", "network").out()).contains("2-3-1");
    assertThat(Run.of("compile", Run.MIN, "--emit", "ast").out())
        .isEqualTo("net min2(x1, x2)\n  call min\n    name x1\n    name x2\n");
    Run dump = Run.of("compile", Run.MIN, "--dump-after", "expand-max");
    assertThat(dump.out()).contains("relu").doesNotContain("max %");
    assertThat(
            Run.of("compile", Run.MIN, "--emit", "circuit", "--json").json().at("nets", 0, "net"))
        .isEqualTo("min2");
  }
}
