package dev.circuitc.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language reference keeps its word. */
class GrammarReferenceTest {
  private static String reference() throws IOException {
    return Files.readString(Path.of("..", "grammar", "README.md"));
  }

  @Test
  void theFirstExampleCompiles() throws IOException {
    String text = reference();
    int start = text.indexOf("```\n") + 4;
    String example = text.substring(start, text.indexOf("```", start));
    Imports imports = new MapImports(Map.of("lib/control.circuit", ""));
    assertThat(Frontend.read(new Source("limiter.circuit", example), imports).nets()).hasSize(5);
  }

  @Test
  void namesEveryBuiltInFunction() throws IOException {
    String text = reference();
    for (Builtin builtin : Builtin.values()) {
      assertThat(text).containsPattern("\\b" + builtin.text() + "\\b");
    }
  }

  @Test
  void namesTheLimits() throws IOException {
    assertThat(reference().replaceAll("\\s+", " "))
        .contains(
            limit(Limits.NESTING, "levels of nesting"),
            limit(Limits.CALLS, "calls"),
            limit(Limits.STEPS, "steps"),
            limit(Limits.NODES, "nodes"),
            limit(Limits.ENTRIES, "entries of a vector"),
            limit(Limits.BITS, "bits"),
            "%,d hidden layers".formatted(Limits.HIDDEN_LAYERS),
            limit(Limits.FILES, "files"),
            limit(Choice.CELLS, "cells"));
  }

  private static String limit(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, noun);
  }
}
