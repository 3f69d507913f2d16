package dev.circuitc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  @TempDir Path folder;

  private static Run train(Object... more) {
    List<Object> words =
        new java.util.ArrayList<>(List.of("train", Run.ORIGIN, "--net", "absolute"));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  @Test
  void aRowANet() {
    Run run = train("--seeds", 4, "--regimen", "lm");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1))
        .containsSubsequence("absolute", "1-2-1", "lm", "4 of 4", "100 %");
  }

  @Test
  void theThreadsDoNotMatter() {
    Run one = train("--seeds", 3, "--steps", 50, "--threads", 1, "--json");
    assertThat(train("--seeds", 3, "--steps", 50, "--threads", 3, "--json")).isEqualTo(one);
    assertThat((List<?>) one.json().at("trainings", 0, "seeds")).hasSize(3);
  }

  @Test
  void finishedSeedsAreKept() throws IOException {
    train("--seeds", 2, "--steps", 50, "-o", folder);
    Path kept = folder.resolve("absolute/origin/seed-1.json");
    FileTime before = Files.getLastModifiedTime(kept);
    Run more = train("--seeds", 3, "--steps", 50, "-o", folder, "--json");
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    assertThat(folder.resolve("absolute/origin/seed-2.json")).exists();
    assertThat(more).isEqualTo(train("--seeds", 3, "--steps", 50, "--json"));
    assertThat(Run.of("show", kept).out()).contains("1-2-1");
  }

  @Test
  void theResultsOfAnotherTrainingAreNotMixedIn() {
    train("--seeds", 1, "--steps", 50, "-o", folder);
    Run other = train("--seeds", 1, "--steps", 60, "-o", folder);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("another training");
  }

  @ParameterizedTest
  @CsvSource({
    "--regimen, orign, did you mean 'origin'?",
    "--regimen, adam, there are origin",
    "--seeds, 0, must be 1 or more",
    "--steps, -5, must be 1 or more",
    "--threads, 0, must be 1 or more",
    "--seeds, many, 'many'"
  })
  void wrongSettingsAreRefused(String option, String value, String message) {
    Run run = train(option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
