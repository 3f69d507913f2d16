package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code cases/error} begins with the messages it must get, all of them, in order. */
class ErrorCasesTest {
  private static final Path CASES = Path.of("cases", "error");

  static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(CASES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  static Stream<String> cases() throws IOException {
    return texts().keySet().stream().filter(name -> !name.contains("/"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void getsTheMessagesItBeginsWith(String name) throws IOException {
    Map<String, String> texts = texts();
    CompileException thrown =
        catchThrowableOfType(
            CompileException.class,
            () -> Frontend.read(new Source(name, texts.get(name)), new MapImports(texts)));
    assertThat(thrown).as("an error").isNotNull();
    List<String> found = new ArrayList<>();
    thrown.diagnostics().all().forEach(diagnostic -> found.addAll(lines(diagnostic, name)));
    assertThat(found).isEqualTo(expected(texts.get(name))).isNotEmpty();
  }

  private static List<String> expected(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("// error: ") || line.startsWith("// hint: "))
        .toList();
  }

  private static List<String> lines(Diagnostic diagnostic, String name) {
    List<String> lines = new ArrayList<>();
    String place = diagnostic.span().place().toString().replace(name + ":", "");
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    lines.add("// " + severity + ": " + place + ": " + diagnostic.message());
    diagnostic.hint().ifPresent(hint -> lines.add("// hint: " + hint));
    return lines;
  }
}
