package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBenchmarkCommandTest {
  @TempDir Path folder;

  @Test
  void theAnswersAreWhatProveSaysOfTheFiles() throws IOException {
    Path source = Files.writeString(folder.resolve("m.circuit"), "net m(a, b) = min(a, b)");
    Path out = folder.resolve("deep/er");
    Run run = Run.of("export-benchmark", source, "-o", out, "--count", 4, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat((List<?>) run.json().at("instances")).hasSize(4);
    Path bounded =
        Files.writeString(folder.resolve("b.circuit"), "net b(" + domain(out) + ") = min(a, b)");
    for (int i = 0; i < 4; i++) {
      String name = run.json().at("instances", i, "instance").toString();
      Run proof = Run.of("prove", bounded, out.resolve("onnx/" + name + "_g.onnx"), "--net", "b");
      String answer = proof.status() == 0 ? "unsat" : "sat";
      assertThat(run.json().at("instances", i, "answer")).as(proof.out()).isEqualTo(answer);
    }
  }

  /** The box of the questions, as the script states it for both inputs alike. */
  private static String domain(Path out) throws IOException {
    String property = Files.readString(out.resolve("vnnlib/m_000_1.0.vnnlib"));
    String bound = property.replaceAll("(?s).*\\(<= X_0 ([0-9.]+)\\).*", "$1");
    return "a in [-%s, %s], b in [-%s, %s]".formatted(bound, bound, bound, bound);
  }

  @Test
  void wrongInputIsToldAndNothingIsWritten() throws IOException {
    assertThat(Run.of("export-benchmark", Run.MIN).status()).isEqualTo(2);
    Path out = folder.resolve("out");
    assertThat(Run.of("export-benchmark", Run.MIN, "-o", out, "--count", 0).status()).isEqualTo(2);
    Path huge = Files.writeString(folder.resolve("h.circuit"), "net h(x) = 1e300 * relu(x)");
    Run run = Run.of("export-benchmark", huge, "-o", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("float32");
    assertThat(out).doesNotExist();
    assertThat(Run.of("export-benchmark", Run.MIN, "-o", huge).status()).isEqualTo(2);
  }
}
