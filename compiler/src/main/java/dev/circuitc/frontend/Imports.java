package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import java.io.IOException;

/** Where the files come from that a source names: {@code use "path"}. */
public interface Imports {
  /**
   * The file a source names. The same file must get the same name whoever asks for it.
   *
   * @param importing the name of the source that asks
   * @param path as it is written there
   * @throws IOException if there is no such file, or it cannot be read; the message says why
   */
  Source open(String importing, String path) throws IOException;
}
