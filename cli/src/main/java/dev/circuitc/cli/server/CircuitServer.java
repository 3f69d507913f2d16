package dev.circuitc.cli.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server of circuit files. */
public final class CircuitServer implements LanguageServer, LanguageClientAware {
  private final Publisher publisher = new Publisher();
  private final CircuitDocuments documents = new CircuitDocuments(publisher);
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private volatile boolean shutDown;

  /** Serves one client until it says exit or its stream ends; 0 if it shut the server down before. */
  public static int serve(InputStream in, OutputStream out) {
    CircuitServer server = new CircuitServer();
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    CompletableFuture.runAsync(() -> server.exitAfter(listening), task -> daemon(task).start());
    return server.exit.join();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "end of input");
    thread.setDaemon(true);
    return thread;
  }

  private void exitAfter(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      shutDown = false; // the connection broke
    }
    exit();
  }

  @Override
  public void connect(LanguageClient client) {
    publisher.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(TextDocumentSyncKind.Full);
    capabilities.setHoverProvider(true);
    capabilities.setDefinitionProvider(true);
    capabilities.setDocumentFormattingProvider(true);
    capabilities.setCompletionProvider(new CompletionOptions());
    return CompletableFuture.completedFuture(new InitializeResult(capabilities));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    exit.complete(shutDown ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // there is nothing to configure
      }

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // files are read anew at each compilation
      }
    };
  }
}
