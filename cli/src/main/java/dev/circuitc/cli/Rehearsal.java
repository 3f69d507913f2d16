package dev.circuitc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the common commands once, so that the launcher can keep their classes in an archive from
 * which the next start is fast.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("circuitc");
    Path source = folder.resolve("f.circuit");
    Path wrong = folder.resolve("wrong.circuit");
    Path weights = folder.resolve("f.onnx");
    try {
      Files.writeString(
          source, "def g(x) = |x| // a circuit\nnet f(x1, x2) hidden 2 = min(g(x1), x2 / 3)\n");
      Files.writeString(wrong, "net f(x) = maxx(x, 0)\n");
      run(
          List.of("compile", source, "-o", weights),
          List.of("show", source),
          List.of("show", weights, "--json"),
          List.of("eval", source, "--at", "3,-2"),
          List.of("compile", wrong),
          List.of("compile", "--help"),
          List.of("complie"));
    } finally {
      for (Path file : List.of(source, wrong, weights, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  @SafeVarargs
  private static void run(List<Object>... commands) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false);
    for (List<Object> command : commands) {
      Main.run(terminal, command.stream().map(Object::toString).toArray(String[]::new));
    }
  }
}
