package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.format.Formats;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
  @TempDir static Path folder;
  private static Run text;
  private static Run json;

  private static Run study(String net, Object... more) {
    Object[] words = {
      "study", Run.ORIGIN, "--net", net, "-o", folder, "--seeds", 3, "--points", 300
    };
    Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }

  @BeforeAll
  static void walkTheRoad() {
    text = study("absolute");
    json = study("absolute", "--json");
  }

  @Test
  void theReportHasARowANetAndAVerdict() {
    assertThat(text.status()).isZero();
    assertThat(text.out())
        .containsPattern("absolute +1-2-1 +2 +proved +agree +agree +\\d of 3 +3 of 3")
        .contains("Verdict: every network is proved equal", "300 points");
  }

  @Test
  void theWeightFilesAreThere() {
    assertThat(Formats.read(folder.resolve("absolute.onnx")).shape()).isEqualTo("1-2-1");
    assertThat(Formats.read(folder.resolve("absolute.lm.onnx")).shape()).isEqualTo("1-2-1");
  }

  @Test
  void theTrainedFileComparesEqual() {
    Run run = Run.of("compare", Run.ORIGIN, folder.resolve("absolute.lm.onnx"));
    assertThat(run.status()).as(run.out()).isZero();
  }

  @Test
  void jsonHoldsWhatTheSingleCommandsReport() {
    assertThat(json.status()).isZero();
    assertThat(json.json().at("passed")).isEqualTo(true);
    assertThat(json.json().at("nets", 0, "proof", "verdict")).isEqualTo("proved");
    assertThat(json.json().at("nets", 0, "check", "values", "points")).isEqualTo(300.0);
    assertThat(json.json().at("nets", 0, "trainings", 1, "training", "found")).isEqualTo(3.0);
    assertThat(json.json().at("nets", 0, "trainings", 1, "best", "equal")).isEqualTo(true);
  }
}
