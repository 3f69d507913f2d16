package dev.circuitc.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks the protocol with a server over pipes, as an editor does. */
class CircuitServerTest {
  private static final int PATIENCE = 30; // seconds; a broken server must not hang the build

  @TempDir private Path folder;
  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private LanguageServer server;
  private CompletableFuture<Integer> status;

  @BeforeEach
  void connect() throws Exception {
    Pipe toServer = Pipe.open(); // not java.io's pipes: those watch over their writers' threads
    Pipe toClient = Pipe.open();
    status =
        CompletableFuture.supplyAsync(
            () ->
                CircuitServer.serve(
                    Channels.newInputStream(toServer.source()),
                    Channels.newOutputStream(toClient.sink())));
    var launcher =
        LSPLauncher.createClientLauncher(
            new Client(),
            Channels.newInputStream(toClient.source()),
            Channels.newOutputStream(toServer.sink()));
    launcher.startListening();
    server = launcher.getRemoteProxy();
    server.initialize(new InitializeParams()).get(PATIENCE, TimeUnit.SECONDS);
  }

  @AfterEach
  void leave() throws Exception {
    server.shutdown().get(PATIENCE, TimeUnit.SECONDS);
    server.exit();
    assertThat(status.get(PATIENCE, TimeUnit.SECONDS)).isZero();
  }

  private final class Client implements LanguageClient {
    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {}
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  private String open(String text) {
    String uri = uri("a.circuit");
    TextDocumentItem item = new TextDocumentItem(uri, "circuit", 1, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    return uri;
  }

  private void change(String uri, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  private PublishDiagnosticsParams nextMessages() throws InterruptedException {
    PublishDiagnosticsParams next = published.poll(PATIENCE, TimeUnit.SECONDS);
    assertThat(next).as("messages for a document").isNotNull();
    return next;
  }

  private String hover(String uri, int line, int column) throws Exception {
    HoverParams params =
        new HoverParams(new TextDocumentIdentifier(uri), new Position(line, column));
    return server
        .getTextDocumentService()
        .hover(params)
        .get(PATIENCE, TimeUnit.SECONDS)
        .getContents()
        .getRight()
        .getValue();
  }

  @Test
  void tellsErrorsWhileTypingAndTakesThemBack() throws Exception {
    String uri = open("net f(x) = mix(x, 1)");
    assertThat(nextMessages().getDiagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.getMessage().getLeft()).contains("unknown name 'mix'");
              assertThat(d.getRange().getStart()).isEqualTo(new Position(0, 11));
              assertThat(d.getRange().getEnd()).isEqualTo(new Position(0, 14));
            });
    change(uri, "net f(x) = min(x, 1)");
    assertThat(nextMessages().getDiagnostics()).isEmpty();
  }

  @Test
  void hoverTellsWhatAnExpressionCosts() throws Exception {
    String uri = open("def half(v) = v / 2\nnet f(a, b in [0, 4]) = half(b) + min(a, b)");
    assertThat(hover(uri, 1, 26)).contains("def half(v)");
    assertThat(hover(uri, 1, 30)).contains("b in [0, 4]").contains("number, in [0, 4]");
    assertThat(hover(uri, 1, 36)).contains("min").contains("2 units, 1 hidden layer");
  }

  @Test
  void hoverUnderALetKnowsItsNames() throws Exception {
    String uri = open("net f(x) = let t = x - 1, u = |t| in max(u, t)");
    assertThat(hover(uri, 0, 37)).contains("hidden layer");
    assertThat(hover(uri, 0, 30)).contains("2 units, 1 hidden layer");
  }

  @Test
  void hoverTellsHowNearAnApproximationIs() throws Exception {
    String uri = open("net f(x in [0, 1]) = 2 * (x * x within 1/100) + x");
    assertThat(hover(uri, 0, 34)).contains("; within 0.00");
    assertThat(hover(uri, 0, 23)).contains("; within 0.01");
    assertThat(hover(uri, 0, 48)).doesNotContain("within");
  }

  @Test
  void findsDefinitionsHereAndInOtherFiles() throws Exception {
    Files.writeString(folder.resolve("lib.circuit"), "// shared\ndef twice(x) = 2 * x\n");
    String uri = open("use \"lib.circuit\"\ndef f(x) = twice(x)\nnet g(x) = f(x)");
    assertThat(definition(uri, 2, 11).getUri()).isEqualTo(uri);
    assertThat(definition(uri, 2, 11).getRange().getStart()).isEqualTo(new Position(1, 4));
    assertThat(definition(uri, 1, 12).getUri()).isEqualTo(uri("lib.circuit"));
    assertThat(definition(uri, 1, 12).getRange().getStart()).isEqualTo(new Position(1, 4));
    assertThat(definition(uri, 0, 8).getUri()).isEqualTo(uri("lib.circuit"));
  }

  private Location definition(String uri, int line, int column) throws Exception {
    DefinitionParams params =
        new DefinitionParams(new TextDocumentIdentifier(uri), new Position(line, column));
    return server
        .getTextDocumentService()
        .definition(params)
        .get(PATIENCE, TimeUnit.SECONDS)
        .getLeft()
        .get(0);
  }

  @Test
  void completesNamesOfTheFileEvenWhereItIsBroken() throws Exception {
    String uri = open("const limit = 3\ndef clamp01(x) = min(max(x, 0), 1)\nnet f(a) = cl");
    CompletionParams params =
        new CompletionParams(new TextDocumentIdentifier(uri), new Position(2, 13));
    List<CompletionItem> items =
        server
            .getTextDocumentService()
            .completion(params)
            .get(PATIENCE, TimeUnit.SECONDS)
            .getLeft();
    assertThat(items)
        .extracting(CompletionItem::getLabel)
        .contains("limit", "clamp01", "a", "relu", "within");
  }

  @Test
  void formatsWhatCanBeRead() throws Exception {
    String uri = open("// half\r\nnet f(x)=x/2\n\n\n");
    assertThat(edits(uri))
        .containsExactly(
            new TextEdit(
                new Range(new Position(0, 0), new Position(4, 0)),
                "// half\nnet f(x) = x / 2\n"));
    change(uri, "// half\nnet f(x) = x / 2\n");
    assertThat(edits(uri)).isEmpty();
    change(uri, "net f(x)=(x");
    assertThat(edits(uri)).isEmpty();
  }

  private List<TextEdit> edits(String uri) throws Exception {
    DocumentFormattingParams params =
        new DocumentFormattingParams(
            new TextDocumentIdentifier(uri), new FormattingOptions(2, true));
    return List.copyOf(
        server.getTextDocumentService().formatting(params).get(PATIENCE, TimeUnit.SECONDS));
  }

  @Test
  void nonsenseIsAMessageAndNotTheEnd() throws IOException, InterruptedException {
    String uri = open("\u0000\u0001 net (((");
    assertThat(nextMessages().getDiagnostics()).isNotEmpty();
    change(uri, "net f(x) = x");
    assertThat(nextMessages().getDiagnostics()).isEmpty();
  }
}
