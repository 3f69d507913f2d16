package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  @TempDir Path folder;

  /** The exact JSON form of the minimum, one text of it replaced. */
  private Path edited(String from, String to) throws IOException {
    Path file = folder.resolve("edited.json");
    Run.of("compile", Run.MIN, "-o", file, "-q");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    return Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  @Test
  void theCompiledNetworkAgrees() {
    Run run = Run.of("check", Run.MIN, "--points", 500);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("min2 2-3-1: agrees with its source", "500 points", "Clarke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000001/1000000000", "999999999/1000000000"})
  void oneWeightOffByLittleIsFoundAndReproduced(String weight) throws IOException {
    Path wrong = edited("\"1\"", "\"" + weight + "\"");
    Run run = Run.of("check", Run.MIN, wrong, "--points", 500);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("DIFFERS", "worst: at x1 = ");
    JsonTree json = Run.of("check", Run.MIN, wrong, "--points", 500, "--json").json();
    assertThat(json.at("passed")).isEqualTo(false);
    List<?> commands = (List<?>) json.at("nets", 0, "values", "worst", "reproduce");
    Run source = replay(commands.get(0));
    Run network = replay(commands.get(1));
    assertThat(source.lines().get(1)).isEqualTo(json.at("nets", 0, "values", "worst", "source"));
    assertThat(network.lines().get(1)).isEqualTo(json.at("nets", 0, "values", "worst", "network"));
    assertThat(source.out()).isNotEqualTo(network.out());
  }

  /** Runs a command line that a report prints, as a shell would split it. */
  private static Run replay(Object command) {
    String words = command.toString().replaceFirst("^circuitc ", "").replace("'", "");
    return Run.of((Object[]) words.split(" "));
  }

  @Test
  void theReportIsTheSameEveryTime() {
    Run first = Run.of("check", Run.ORIGIN, "--net", "minimum4", "--points", 200, "--json");
    assertThat(Run.of("check", Run.ORIGIN, "--net", "minimum4", "--points", 200, "--json"))
        .isEqualTo(first);
    assertThat(first.json().at("nets", 0, "passed")).isEqualTo(true);
  }

  @Test
  void filesThatDoNotFitAreRefused() throws IOException {
    Path weights = folder.resolve("m.onnx");
    Run.of("compile", Run.MIN, "-o", weights);
    Run sizes = Run.of("check", Run.ORIGIN, weights, "--net", "identity");
    assertThat(sizes.status()).isEqualTo(2);
    assertThat(sizes.err()).contains("do not fit");
    assertThat(Run.of("check", Run.ORIGIN, weights).err()).contains("choose one: --net");
    assertThat(Run.of("check", weights).err()).contains("is a weight file");
    assertThat(Run.of("check", Run.MIN, Run.ORIGIN).err()).contains("is a source");
    assertThat(Run.of("check", Run.MIN, "--points", 0).status()).isEqualTo(2);
  }
}
