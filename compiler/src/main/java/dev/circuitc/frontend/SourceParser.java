package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Program;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitLexer;
import dev.circuitc.grammar.CircuitParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Reads a text definition by definition, so that one fault costs one definition and a parse tree lives
 * no longer than it takes to make the program of it.
 */
final class SourceParser {
  private final NestingParser parser;
  private final DefinitionBuilder builder;
  private final Reporter reporter;
  private final SyntaxReader.Visitor visitor;

  private SourceParser(Source source, Reporter reporter, SyntaxReader.Visitor visitor) {
    CircuitLexer lexer = new CircuitLexer(new TextStream(source));
    lexer.removeErrorListeners(); // every character is a token
    this.parser = new NestingParser(source, new CommonTokenStream(lexer));
    this.builder = new DefinitionBuilder(source, reporter);
    this.reporter = reporter;
    this.visitor = visitor;
  }

  /** The definitions that can be read; a fault is reported for each that cannot. */
  static Program parse(Source source, Reporter reporter) {
    return new Program(
        source, new SourceParser(source, reporter, (tree, tokens) -> {}).definitions());
  }

  /** The tokens, after a visit to each definition that can be read. */
  static TokenStream visit(Source source, Reporter reporter, SyntaxReader.Visitor visitor) {
    SourceParser parser = new SourceParser(source, reporter, visitor);
    parser.definitions();
    return parser.parser.getTokenStream();
  }

  private List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    while (parser.getInputStream().LA(1) != Token.EOF && !reporter.isFull()) {
      try {
        definitions.add(definition());
      } catch (Fault fault) {
        reporter.report(fault.diagnostic());
        skipToDefinition();
      }
    }
    return definitions;
  }

  private Definition definition() {
    CircuitParser.DefinitionContext tree = parser.definition();
    if (!atDefinition()) {
      throw ((FirstFault) parser.getErrorHandler()).fault(parser);
    }
    Definition definition = builder.definition(tree);
    visitor.definition(tree, parser.getTokenStream());
    return definition;
  }

  private void skipToDefinition() {
    while (!atDefinition()) {
      parser.getInputStream().consume();
    }
  }

  private boolean atDefinition() {
    return switch (parser.getInputStream().LA(1)) {
      case CircuitParser.USE, CircuitParser.CONST, CircuitParser.DEF, CircuitParser.NET -> true;
      case Token.EOF -> true;
      default -> false;
    };
  }
}
