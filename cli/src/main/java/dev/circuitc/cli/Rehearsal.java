package dev.circuitc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the common commands once, so that the launcher can keep their classes in an archive from which
 * the next start is fast.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * @param arguments the folder of samples
   */
  public static void main(String[] arguments) throws IOException {
    String sample = Path.of(arguments[0], "min.circuit").toString();
    List<String[]> commands =
        List.of(
            new String[] {"completion"},
            new String[] {"--help"},
            new String[] {"show", sample},
            new String[] {"eval", sample, "--at", "3,-2"});
    Terminal nowhere =
        new Terminal(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
    for (String[] command : commands) {
      Main.run(nowhere, command);
    }
  }
}
