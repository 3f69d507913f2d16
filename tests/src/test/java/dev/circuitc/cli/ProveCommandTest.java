package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
  @TempDir Path folder;

  private Path weightsOf(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("o.circuit"), source);
    Run.of("compile", file, "-o", folder.resolve("o.json"));
    return folder.resolve("o.json");
  }

  @Test
  void theSamplesAreProved() {
    Run run = Run.of("prove", Run.ORIGIN);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(7).allMatch(line -> line.contains(": proved"));
  }

  @Test
  void anotherCircuitOfTheSameFunctionIsProved() throws IOException {
    Path other = weightsOf("net min2(a, b) = (a + b - |a - b|) / 2");
    Run run = Run.of("prove", Run.MIN, other, "--json");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.json().at("nets", 0, "verdict")).isEqualTo("proved");
  }

  @Test
  void anotherFunctionIsRefutedByAPointThatReplays() throws IOException {
    Path other = weightsOf("net min2(a, b) = min(a, b) + relu(a - 1000) / 1000000");
    Run run = Run.of("prove", Run.MIN, other, "--json");
    assertThat(run.status()).isEqualTo(1);
    List<?> commands = (List<?>) run.json().at("nets", 0, "reproduce");
    assertThat(value(commands.get(0))).isEqualTo(run.json().at("nets", 0, "source", 0));
    assertThat(value(commands.get(1))).isEqualTo(run.json().at("nets", 0, "network", 0));
    assertThat(value(commands.get(0))).isNotEqualTo(value(commands.get(1)));
    assertThat(Run.of("prove", Run.MIN, other).out()).contains("min2: refuted\n  at x1 = ");
  }

  private static String value(Object command) {
    String words = command.toString().replaceFirst("^circuitc ", "").replace("'", "");
    return Run.of((Object[]) words.split(" ")).lines().get(1);
  }

  @Test
  void sizesMustFit() throws IOException {
    Run run = Run.of("prove", Run.MIN, weightsOf("net min2(a) = a"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("do not fit");
    assertThat(Run.of("prove", Run.MIN, "--seconds", 0).status()).isEqualTo(2);
  }
}
