package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import java.io.IOException;
import java.util.Map;

/**
 * Files held in memory, found relative to the file that names them.
 *
 * @param texts by path, names separated by '/'
 */
public record MapImports(Map<String, String> texts) implements Imports {
  /** No files at all. */
  public static final MapImports NONE = new MapImports(Map.of());

  public MapImports {
    texts = Map.copyOf(texts);
  }

  @Override
  public Source open(String importing, String path) throws IOException {
    String name = FileImports.resolved(importing, path).toString().replace('\\', '/');
    String text = texts.get(name);
    if (text == null) {
      throw new IOException("there is no file '" + name + "'");
    }
    return new Source(name, text);
  }
}
