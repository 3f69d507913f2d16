package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.grammar.CircuitParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in plain words which token was found, and what was wanted in its place. */
final class SyntaxMessage {
  private final Source source;
  private final Token found;
  private final Token before; // the token before; the found one where it is the first
  private final IntervalSet wanted;

  SyntaxMessage(Source source, Parser parser, IntervalSet wanted) {
    this.source = source;
    this.found = parser.getCurrentToken();
    Token last = parser.getInputStream().LT(-1);
    this.before = last == null ? found : last;
    this.wanted = wanted;
  }

  Diagnostic diagnostic() {
    Diagnostic diagnostic =
        switch (found.getType()) {
          case CircuitParser.UNCLOSED_COMMENT -> error("a comment is not closed, wanted '*/'");
          case CircuitParser.UNCLOSED_STRING ->
              error("a text in quotes is not closed, wanted '\"' before the end of the line");
          default -> error("found " + foundWords() + ", wanted " + joined(wantedWords()));
        };
    return SyntaxHint.of(found, before).map(diagnostic::withHint).orElse(diagnostic);
  }

  private Diagnostic error(String message) {
    return Diagnostic.error(Code.SYNTAX, span(), message);
  }

  private Span span() {
    Span last = Tokens.span(source, before);
    return switch (found.getType()) {
      case Token.EOF -> new Span(source, last.end(), last.end());
      case CircuitParser.UNCLOSED_COMMENT ->
          new Span(source, found.getStartIndex(), found.getStartIndex() + 2);
      case CircuitParser.OTHER ->
          new Span(
              source,
              found.getStartIndex(),
              found.getStartIndex() + Character.charCount(character()));
      default -> Tokens.span(source, found);
    };
  }

  private String foundWords() {
    int type = found.getType();
    if (type == Token.EOF) {
      return "the end of the file";
    }
    if (type == CircuitParser.OTHER) {
      return "the character " + shown(character());
    }
    String text = found.getText();
    String shown = "'" + (text.length() <= 40 ? text : text.substring(0, 37) + "...") + "'";
    boolean keyword = Character.isLetter(text.charAt(0)) && type != CircuitParser.NAME;
    return keyword ? "the keyword " + shown : shown;
  }

  /** The code point found; a character beyond 16 bits is two tokens. */
  private int character() {
    return source.text().codePointAt(found.getStartIndex());
  }

  private static String shown(int character) {
    String code = String.format("U+%04X", character);
    boolean visible =
        switch (Character.getType(character)) {
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
              Character.UNASSIGNED, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK -> false;
          default -> true;
        };
    return visible ? "'" + Character.toString(character) + "' (" + code + ")" : code;
  }

  private List<String> wantedWords() {
    List<String> words = new ArrayList<>();
    boolean expression = wanted.contains(CircuitParser.NUMBER) && wanted.contains(CircuitParser.LET);
    boolean value = wanted.contains(CircuitParser.NUMBER) && !expression;
    boolean operator = wanted.contains(CircuitParser.PLUS);
    if (expression || value) {
      words.add(expression ? "an expression" : "a value");
    }
    if (operator) {
      words.add("an operator");
    }
    for (int type : wanted.toArray()) {
      boolean covered =
          (expression || value) && STARTS.contains(type) || operator && CONTINUES.contains(type);
      if (!covered) {
        word(type).ifPresent(words::add);
      }
    }
    return words;
  }

  private static Optional<String> word(int type) {
    return switch (type) {
      case Token.EOF -> Optional.of("the next definition");
      case Token.EPSILON -> Optional.empty();
      case CircuitParser.NAME -> Optional.of("a name");
      case CircuitParser.NUMBER -> Optional.of("a number");
      case CircuitParser.STRING -> Optional.of("a path in quotes");
      default -> Optional.ofNullable(CircuitParser.VOCABULARY.getLiteralName(type));
    };
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static final IntervalSet STARTS =
      new IntervalSet(
          CircuitParser.NUMBER, CircuitParser.STRING, CircuitParser.NAME, CircuitParser.FOLD,
          CircuitParser.LET, CircuitParser.IF, CircuitParser.NOT, CircuitParser.MINUS,
          CircuitParser.BAR, CircuitParser.LEFT_PARENTHESIS, CircuitParser.LEFT_BRACKET);

  private static final IntervalSet CONTINUES =
      new IntervalSet(
          CircuitParser.PLUS, CircuitParser.MINUS, CircuitParser.TIMES, CircuitParser.OVER,
          CircuitParser.POWER, CircuitParser.LESS, CircuitParser.LESS_EQUAL,
          CircuitParser.GREATER, CircuitParser.GREATER_EQUAL, CircuitParser.EQUAL,
          CircuitParser.NOT_EQUAL, CircuitParser.AND, CircuitParser.OR, CircuitParser.WITHIN,
          CircuitParser.LEFT_PARENTHESIS, CircuitParser.LEFT_BRACKET);
}
