package dev.circuitc.frontend;

import dev.circuitc.diagnostic.NearNames;
import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definitions that ship with the compiler: {@code use "std/control.circuit"}. */
public final class StandardLibrary {
  private static final String FOLDER = "std/";

  /** The paths of its files, THE list; each is a resource beside this class. */
  public static final List<String> FILES =
      List.of(
          "std/control.circuit",
          "std/finance.circuit",
          "std/fuzzy.circuit",
          "std/minplus.circuit",
          "std/norms.circuit",
          "std/order.circuit",
          "std/signal.circuit");

  private StandardLibrary() {}

  /** Whether a path that a source names is one of the library, whatever files lie about. */
  public static boolean contains(String path) {
    return path.startsWith(FOLDER);
  }

  /**
   * A file of the library, named after its path.
   *
   * @throws IOException if there is no such file; the message lists those there are
   */
  public static Source open(String path) throws IOException {
    if (!FILES.contains(path)) {
      String near = NearNames.closest(path, FILES).map(n -> ", did you mean '" + n + "'?").orElse("");
      throw new IOException(
          "there is no '" + path + "' in the standard library"
              + (near.isEmpty() ? ", which has " + String.join(", ", FILES) : near));
    }
    try (InputStream in = StandardLibrary.class.getResourceAsStream(path)) {
      return new Source(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
