package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.CompiledNet;
import dev.circuitc.math.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TrainingTest {
  private static final List<Regimen> REGIMENS =
      List.of(Origin.DEFAULT.withSteps(100), LevenbergMarquardt.DEFAULT);
  private static final Regimen SHORT = Origin.DEFAULT.withSteps(50);
  private static final CompiledNet NET = OriginNets.MINIMUM;

  @TempDir private Path folder;

  private static TrainingReport train(Regimen regimen, Settings settings)
      throws InterruptedException {
    return Training.run(NET, regimen, settings, ProgressListener.NONE);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @ParameterizedTest
  @FieldSource("REGIMENS")
  void givesTheSameBitsOnAnyNumberOfThreads(Regimen regimen) throws InterruptedException {
    TrainingReport one = train(regimen, Settings.ofSeeds(6).onThreads(1));
    assertThat(train(regimen, Settings.ofSeeds(6).onThreads(2))).isEqualTo(one);
    assertThat(train(regimen, Settings.ofSeeds(6).onThreads(4))).isEqualTo(one);
  }

  /** Taken from a run without vector instructions, which every machine must repeat. */
  @ParameterizedTest
  @CsvSource({"origin, 0x1.7467332c82014p-3", "lm, 0x1.f3e92f684p-37"})
  void givesTheSameBitsOnEveryMachine(String regimen, String weight) throws InterruptedException {
    TrainingReport report = train(Regimens.named(regimen).orElseThrow(), seed(7));
    Rational first =
        report.seeds().get(0).network().orElseThrow().layers().get(0).weights().get(0, 0);
    assertThat(Double.toHexString(first.toDouble())).isEqualTo(weight);
  }

  private static Settings seed(long seed) {
    return new Settings(seed, 1, 1, Optional.empty());
  }

  @Test
  void goesOnWhereItWasInterrupted() throws InterruptedException, IOException {
    Settings settings = Settings.ofSeeds(8).onThreads(2).in(folder);
    assertThatThrownBy(() -> Training.run(NET, SHORT, settings, interruptAfter(3)))
        .isInstanceOf(InterruptedException.class);
    long kept = files(folder).keySet().stream().filter(f -> f.endsWith(".result.json")).count();
    assertThat(kept).isGreaterThanOrEqualTo(3);
    assertThat(train(SHORT, settings)).isEqualTo(train(SHORT, Settings.ofSeeds(8)));
  }

  private static ProgressListener interruptAfter(int seeds) {
    return (result, done, total) -> {
      if (done == seeds) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Test
  void trainsNoFinishedSeedAgain() throws InterruptedException, IOException {
    train(SHORT, Settings.ofSeeds(3).in(folder));
    Path record = folder.resolve("seed-1.result.json");
    Files.writeString(record, Files.readString(record).replace("\"steps\":50", "\"steps\":49"));
    TrainingReport report = train(SHORT, Settings.ofSeeds(5).in(folder));
    assertThat(report.seeds()).extracting(SeedResult::steps).containsExactly(50, 49, 50, 50, 50);
  }

  @Test
  void trainsAgainWhatIsDamaged() throws InterruptedException, IOException {
    TrainingReport whole = train(SHORT, Settings.ofSeeds(5).in(folder));
    Map<String, String> wanted = files(folder);
    Files.writeString(folder.resolve("seed-0.result.json"), "{\"seed\":0");
    Files.writeString(folder.resolve("seed-1.result.json"), "{}");
    Files.writeString(folder.resolve("seed-2.json"), "");
    Files.delete(folder.resolve("seed-3.json"));
    Files.copy(folder.resolve("seed-3.result.json"), folder.resolve("seed-5.result.json"));
    assertThat(train(SHORT, Settings.ofSeeds(5).in(folder))).isEqualTo(whole);
    Files.delete(folder.resolve("seed-5.result.json"));
    assertThat(files(folder)).isEqualTo(wanted);
  }

  @Test
  void keepsDivergedSeeds() throws InterruptedException {
    CompiledNet far = OriginNets.compile("net far(x in [-1000, 1000]) = |x|");
    Settings settings = Settings.ofSeeds(2).in(folder);
    TrainingReport first = Training.run(far, SHORT, settings, ProgressListener.NONE);
    TrainingReport again = Training.run(far, SHORT, settings, ProgressListener.NONE);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesTheFolderOfAnotherTraining() throws InterruptedException {
    train(SHORT, Settings.ofSeeds(1).in(folder));
    assertThatThrownBy(() -> train(LevenbergMarquardt.DEFAULT, Settings.ofSeeds(1).in(folder)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("holds the results of another training: found 'regimen: origin")
        .hasMessageContaining("wanted 'regimen: lm");
    CompiledNet other = OriginNets.compile("net minimum(x1, x2) = max(x1, x2)");
    assertThatThrownBy(
            () -> Training.run(other, SHORT, Settings.ofSeeds(1).in(folder), ProgressListener.NONE))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("found 'source: ");
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> train(SHORT, Settings.ofSeeds(1).in(file)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("cannot keep results in");
  }

  @Test
  void refusesANetThatTheRegimenCannotTrain() {
    StringBuilder sum = new StringBuilder("x0");
    StringBuilder inputs = new StringBuilder("x0");
    for (int i = 1; i < 1001; i++) {
      sum.append(" + x").append(i);
      inputs.append(", x").append(i);
    }
    CompiledNet wide = OriginNets.compile("net wide(" + inputs + ") = " + sum);
    assertThatThrownBy(
            () ->
                Training.run(
                    wide, LevenbergMarquardt.DEFAULT, Settings.ofSeeds(1), ProgressListener.NONE))
        .isInstanceOf(TrainingException.class)
        .hasMessage("net 'wide': lm trains at most 1000 parameters, not 1001");
  }

  @Test
  void tellsOfEachSeedOnce() throws InterruptedException {
    List<Integer> counts = new ArrayList<>();
    Training.run(
        NET,
        SHORT,
        Settings.ofSeeds(5).onThreads(3),
        (result, done, total) -> {
          counts.add(done);
          assertThat(total).isEqualTo(5);
        });
    assertThat(counts).containsExactly(1, 2, 3, 4, 5);
  }
}
