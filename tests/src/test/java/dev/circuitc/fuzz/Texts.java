package dev.circuitc.fuzz;

import dev.circuitc.frontend.MapImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that fuzzing starts from: samples, the library, wrong programs, what fuzzing kept. */
final class Texts {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Path ERRORS = Path.of("cases", "error");
  private static final Path KEPT = Path.of("cases", "fuzz", "source");
  private static final Path LIBRARY =
      Path.of("..", "compiler", "src", "main", "resources", "dev", "circuitc", "frontend");

  private Texts() {}

  /** Whole sources, in the order of their paths. */
  static List<String> sources() {
    return Stream.of(SAMPLES, LIBRARY, ERRORS, KEPT)
        .flatMap(folder -> files(folder).entrySet().stream())
        .filter(file -> file.getKey().endsWith(".circuit"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Calibration tables. */
  static List<String> tables() {
    return Stream.of(SAMPLES, ERRORS)
        .flatMap(folder -> files(folder).entrySet().stream())
        .filter(file -> file.getKey().endsWith(".csv"))
        .map(Map.Entry::getValue)
        .toList();
  }

  static List<byte[]> encoded(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** The files that a source can name. */
  static MapImports imports() {
    Map<String, String> all = files(SAMPLES);
    all.putAll(files(ERRORS));
    return new MapImports(all);
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
