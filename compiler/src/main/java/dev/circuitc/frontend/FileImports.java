package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files of the file system, relative to the file that names them. */
public final class FileImports implements Imports {
  /** The largest file read, in bytes. */
  public static final long MAX_BYTES = 1L << 28;

  @Override
  public Source open(String importing, String path) throws IOException {
    return read(resolved(importing, path));
  }

  /** A path relative to the file that names it, without {@code .} and {@code ..} where possible. */
  static Path resolved(String importing, String path) throws IOException {
    try {
      return Path.of(importing).resolveSibling(path).normalize();
    } catch (InvalidPathException e) {
      throw new IOException("'" + path + "' is not a path", e);
    }
  }

  /**
   * A file as a source named after its path; bytes that are not UTF-8 become U+FFFD.
   *
   * @throws IOException with a message for the user
   */
  public static Source read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("there is no file '" + file + "'");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("'" + file + "' is not a file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(
          "'" + file + "' has " + Files.size(file) + " bytes: the limit is " + MAX_BYTES);
    }
    if (!Files.isReadable(file)) {
      throw new IOException("'" + file + "' must not be read");
    }
    return new Source(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }
}
