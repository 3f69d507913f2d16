package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;

  private Path weightsOf(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("other.circuit"), source);
    Path weights = folder.resolve("other.json");
    assertThat(Run.of("compile", file, "-o", weights).status()).isZero();
    return weights;
  }

  @Test
  void anEqualNetworkWithAnotherCircuitIsRecognised() throws IOException {
    Path other = weightsOf("net min2(x1, x2) = identity(x2) - greaterness(x2, x1)");
    Run run = Run.of("compare", Run.MIN, other);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("identity(x2) - greaterness(x2, x1)");
  }

  @Test
  void anotherFunctionIsSaidToDiffer() throws IOException {
    Path other = weightsOf("net min2(x1, x2) = max(x1, x2)");
    Run run = Run.of("compare", Run.MIN, other, "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.json().at("equal")).isEqualTo(false);
    assertThat(run.json().at("outputs", 0, "trained", "function")).isEqualTo("max(x1, x2)");
    assertThat(run.json().at("values", "largest")).isEqualTo(2.0);
  }

  @Test
  void sizesMustAgree() throws IOException {
    Run run = Run.of("compare", Run.MIN, weightsOf("net min2(x) = relu(x)"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("takes 2 inputs", "1 input");
  }
}
