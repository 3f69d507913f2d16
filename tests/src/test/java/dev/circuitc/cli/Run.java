package dev.circuitc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What one command, run inside this process, answered. */
record Run(int status, String out, String err) {
  static final Path SAMPLES = Path.of("..", "samples");
  static final String MIN = SAMPLES.resolve("min.circuit").toString();
  static final String ORIGIN = SAMPLES.resolve("origin.circuit").toString();

  /** Runs a command; arguments are taken by their text. */
  static Run of(Object... arguments) {
    return withInput("", arguments);
  }

  static Run withInput(String input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, false);
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int status = Main.run(terminal, words);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** The one JSON document on standard output. */
  JsonTree json() {
    return JsonTree.parse(out);
  }
}
