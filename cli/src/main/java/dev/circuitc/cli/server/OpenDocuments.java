package dev.circuitc.cli.server;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.FileImports;
import dev.circuitc.frontend.Imports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts as the editor has them, and the files on disk behind them. */
final class OpenDocuments implements Imports {
  private final Map<String, Source> open = new ConcurrentHashMap<>(); // by the name of the source
  private final Imports files = new FileImports();

  /** The name under which the compiler knows the document of a URI: its path where it has one. */
  static String name(String uri) {
    URI parsed = URI.create(uri);
    return "file".equals(parsed.getScheme()) ? Path.of(parsed).normalize().toString() : uri;
  }

  static String uri(String name) {
    return name.contains(":/") ? name : Path.of(name).toUri().toString();
  }

  void put(String uri, String text) {
    open.put(name(uri), new Source(name(uri), text));
  }

  void remove(String uri) {
    open.remove(name(uri));
  }

  Optional<Source> source(String uri) {
    return Optional.ofNullable(open.get(name(uri)));
  }

  @Override
  public Source open(String importing, String path) throws IOException {
    Source file = files.open(importing, path);
    return open.getOrDefault(file.name(), file);
  }
}
