package dev.circuitc.frontend;

import dev.circuitc.grammar.CircuitParser;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Advice on faults that people bring along from other languages. */
final class SyntaxHint {
  private SyntaxHint() {}

  static Optional<String> of(Token found, Token before) {
    return Optional.ofNullable(advice(found, before));
  }

  private static String advice(Token found, Token before) {
    return switch (found.getType()) {
      case CircuitParser.OTHER -> character(found.getText());
      case CircuitParser.IF, CircuitParser.LET -> "put '" + found.getText() + "' in brackets";
      case CircuitParser.TIMES ->
          before.getType() == CircuitParser.TIMES ? "a power is written x ^ 2" : null;
      case CircuitParser.ASSIGN -> "there is no equality: compare with < <= > >=";
      case CircuitParser.NAME, CircuitParser.LEFT_PARENTHESIS ->
          before.getType() == CircuitParser.NUMBER ? "a product is written 2 * x" : null;
      default -> null;
    };
  }

  private static String character(String character) {
    return switch (character) {
      case ";", "{", "}" -> "definitions need no ';' and no braces: each ends where the next begins";
      case "&" -> "write 'and'";
      case "!" -> "write 'not'";
      case "?" -> "write 'if c then e else f'";
      case "." -> "a decimal point needs a digit after it";
      case "#" -> "a comment starts with //";
      case "\u2212", "\u2013" -> "a minus is written -";
      case "\u00D7", "\u00B7", "\u22C5" -> "a product is written *";
      case "\u00F7" -> "a quotient is written /";
      case "\u2264" -> "write <=";
      case "\u2265" -> "write >=";
      case "\u201C", "\u201D", "'" -> "a path stands in \" quotes";
      default -> null;
    };
  }
}
