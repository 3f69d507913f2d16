package dev.circuitc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that comes in through a door of the product makes it fall over, break a promise or hang.
 *
 * <p>A short run from a fixed seed, bounded by its number of inputs, and again each input kept in
 * {@code cases/fuzz}. A campaign is {@code -Dfuzz=TARGET -Dfuzz.seconds=3600}.
 */
class FuzzerTest {
  private static final Path KEPT = Path.of("cases", "fuzz");
  private static final Path WORK = Path.of("target", "fuzz");
  // a machine that does other things must not make it fail: time is no limit here
  private static final List<String> SHORT = List.of("-runs=800", "-seed=20221124", "-timeout=300");

  private final String target = System.getProperty("fuzz", Targets.ALL);

  @Test
  void findsNothing() throws IOException, InterruptedException {
    Fuzzer fuzzer = new Fuzzer(target, WORK.resolve(target).toAbsolutePath());
    if (target.equals(Targets.ALL)) {
      fuzzer.forget(); // no run builds on what another one found
    }
    Fuzzer.Outcome outcome = fuzzer.run(options());
    assertThat(outcome.status()).as(findings(fuzzer) + outcome.end()).isZero();
    assertThat(outcome.log()).as("inputs were run").contains("stat::number_of_executed_units");
  }

  private static List<String> options() {
    String seconds = System.getProperty("fuzz.seconds");
    return seconds == null ? SHORT : List.of("-max_total_time=" + seconds);
  }

  private String findings(Fuzzer fuzzer) throws IOException {
    FuzzTarget entry = Targets.named(target);
    try (Stream<Path> files = Files.list(fuzzer.findings())) {
      return files
          .sorted()
          .map(file -> file + ":\n" + entry.readable(bytes(file)) + "\n")
          .collect(Collectors.joining());
    }
  }

  static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(KEPT)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatWasFoundOnceIsMended(Path file) {
    Targets.named(file.getParent().getFileName().toString()).accept(bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
