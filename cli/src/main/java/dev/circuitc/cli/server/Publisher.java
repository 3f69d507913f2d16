package dev.circuitc.cli.server;

import dev.circuitc.diagnostic.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Compiles documents as they change and sends their messages; of a burst of changes only the last. */
final class Publisher {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Publisher::daemon);
  private final Map<String, Source> latest = new ConcurrentHashMap<>(); // by URI
  private final Map<String, Set<String>> reached = new HashMap<>(); // the worker's: URIs by root
  private LanguageClient client;

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "diagnostics");
    thread.setDaemon(true);
    return thread;
  }

  void connect(LanguageClient connected) {
    client = connected;
  }

  void publish(String uri, OpenDocuments documents) {
    documents
        .source(uri)
        .ifPresent(
            source -> {
              latest.put(uri, source);
              worker.execute(() -> compile(uri, source, documents));
            });
  }

  private void compile(String uri, Source source, OpenDocuments documents) {
    if (latest.get(uri) == source) {
      send(uri, Messages.of(uri, source, documents));
    }
  }

  private void send(String root, Map<String, List<Diagnostic>> messages) {
    Set<String> before = reached.getOrDefault(root, Set.of());
    before.stream().filter(uri -> !messages.containsKey(uri)).forEach(this::sendNone);
    messages.forEach(
        (uri, list) -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, list)));
    reached.put(root, new HashSet<>(messages.keySet()));
  }

  void clear(String uri) {
    latest.remove(uri);
    worker.execute(() -> send(uri, Map.of()));
  }

  private void sendNone(String uri) {
    client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
  }
}
