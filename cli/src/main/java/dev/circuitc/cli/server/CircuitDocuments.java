package dev.circuitc.cli.server;

import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.SourceIndex;
import dev.circuitc.frontend.Symbol;
import dev.circuitc.frontend.layout.SourceFormatter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Answers what the editor asks about one document. */
final class CircuitDocuments implements TextDocumentService {
  private static final List<String> KEYWORDS =
      List.of(
          "net", "def", "const", "use", "let", "in", "if", "then", "else", "ramp", "within", "and",
          "or", "not", "for", "fold", "hidden");

  private final OpenDocuments documents = new OpenDocuments();
  private final Publisher publisher;

  CircuitDocuments(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    changed(params.getTextDocument().getUri(), params.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    int last = params.getContentChanges().size() - 1; // whole texts: the last one counts
    changed(params.getTextDocument().getUri(), params.getContentChanges().get(last).getText());
  }

  private void changed(String uri, String text) {
    documents.put(uri, text);
    publisher.publish(uri, documents);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    documents.remove(params.getTextDocument().getUri());
    publisher.clear(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher.publish(params.getTextDocument().getUri(), documents);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answer(params, (index, offset) -> HoverText.at(index, offset))
        .thenApply(
            text ->
                text.map(t -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, t))).orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    String name = OpenDocuments.name(params.getTextDocument().getUri());
    return answer(
            params,
            (index, offset) ->
                index
                    .symbolAt(offset)
                    .flatMap(Symbol::declaration)
                    .map(Positions::location)
                    .or(() -> index.pathAt(offset).flatMap(path -> file(name, path))))
        .thenApply(found -> Either.forLeft(found.stream().toList()));
  }

  private Optional<Location> file(String importing, String path) {
    try {
      String uri = OpenDocuments.uri(documents.open(importing, path).name());
      return Optional.of(new Location(uri, new Range(new Position(0, 0), new Position(0, 0))));
    } catch (IOException e) {
      return Optional.empty(); // the compiler's messages say why
    }
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answer(params, (index, offset) -> Optional.of(items(index, offset)))
        .thenApply(items -> Either.forLeft(items.orElse(List.of())));
  }

  private static List<CompletionItem> items(SourceIndex index, int offset) {
    Stream<CompletionItem> names = index.visibleAt(offset).stream().map(CircuitDocuments::item);
    return Stream.concat(names, KEYWORDS.stream().map(CircuitDocuments::keyword)).toList();
  }

  private static CompletionItem item(Symbol symbol) {
    CompletionItem item = new CompletionItem(symbol.name());
    item.setDetail(symbol.signature());
    item.setKind(
        switch (symbol.kind()) {
          case FUNCTION, BUILT_IN -> CompletionItemKind.Function;
          case CONSTANT -> CompletionItemKind.Constant;
          case INPUT, LOCAL -> CompletionItemKind.Variable;
        });
    return item;
  }

  private static CompletionItem keyword(String word) {
    CompletionItem item = new CompletionItem(word);
    item.setKind(CompletionItemKind.Keyword);
    return item;
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    Optional<Source> source = documents.source(params.getTextDocument().getUri());
    return CompletableFuture.supplyAsync(
        () -> source.map(CircuitDocuments::edits).orElse(List.of()));
  }

  /** None where the text is right as it is, or cannot be read: the messages say why. */
  private static List<TextEdit> edits(Source source) {
    try {
      String formatted = SourceFormatter.format(source);
      Position end = Positions.of(source, source.text().length());
      return formatted.equals(source.text())
          ? List.of()
          : List.of(new TextEdit(new Range(new Position(0, 0), end), formatted));
    } catch (CompileException e) {
      return List.of();
    }
  }

  /** What a question about a position finds; empty for a document that is not open. */
  private <T> CompletableFuture<Optional<T>> answer(
      TextDocumentPositionParams params, BiFunction<SourceIndex, Integer, Optional<T>> question) {
    Optional<Source> source = documents.source(params.getTextDocument().getUri());
    return CompletableFuture.supplyAsync(
        () ->
            source.flatMap(
                text ->
                    question.apply(
                        SourceIndex.of(text, documents),
                        Positions.offset(text, params.getPosition()))));
  }
}
