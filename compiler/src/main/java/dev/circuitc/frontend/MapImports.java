package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.util.Map;

/**
 * Files held in memory.
 *
 * @param texts by path, exactly as sources write it
 */
public record MapImports(Map<String, String> texts) implements Imports {
  /** No files at all. */
  public static final MapImports NONE = new MapImports(Map.of());

  public MapImports {
    texts = Map.copyOf(texts);
  }

  @Override
  public Source open(String importing, String path) throws IOException {
    String text = texts.get(path);
    if (text == null) {
      throw new IOException("there is no file '" + path + "'");
    }
    return new Source(path, text);
  }
}
