package dev.circuitc.frontend.layout;

import dev.circuitc.grammar.CircuitParser;
import dev.circuitc.grammar.CircuitParser.AbsoluteContext;
import dev.circuitc.grammar.CircuitParser.ProductContext;
import dev.circuitc.grammar.CircuitParser.ResultsContext;
import dev.circuitc.grammar.CircuitParser.SuffixContext;
import dev.circuitc.grammar.CircuitParser.UnaryContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Which tokens stand close to their neighbours; between all others stands one blank. */
final class Blanks {
  private Blanks() {}

  /** Whether no blank stands before a token, whatever comes before it. */
  static boolean closeBefore(TerminalNode token) {
    return switch (token.getSymbol().getType()) {
      case CircuitParser.COMMA, CircuitParser.COLON, CircuitParser.RANGE,
          CircuitParser.RIGHT_PARENTHESIS, CircuitParser.RIGHT_BRACKET -> true;
      case CircuitParser.LEFT_PARENTHESIS -> opensArguments(token.getParent());
      case CircuitParser.LEFT_BRACKET ->
          token.getParent() instanceof SuffixContext
              || token.getParent() instanceof CircuitParser.LengthContext;
      case CircuitParser.BAR -> !opensBars(token);
      default -> false;
    };
  }

  // those of a group and of results begin something, those of a call or a definition go on
  private static boolean opensArguments(ParseTree parent) {
    return !(parent instanceof CircuitParser.GroupContext || parent instanceof ResultsContext);
  }

  /** Whether no blank stands after a token, whatever comes after it. */
  static boolean closeAfter(TerminalNode token) {
    return switch (token.getSymbol().getType()) {
      case CircuitParser.LEFT_PARENTHESIS, CircuitParser.LEFT_BRACKET, CircuitParser.RANGE -> true;
      case CircuitParser.MINUS -> token.getParent() instanceof UnaryContext;
      case CircuitParser.BAR -> opensBars(token);
      default -> false;
    };
  }

  /** Whether a product begins with a quotient of two numbers, read as one: {@code 1/2 * x}. */
  static boolean isFraction(ProductContext product) {
    ParseTree numerator = product.getChild(0);
    return product.getChildCount() > 2
        && ((TerminalNode) product.getChild(1)).getSymbol().getType() == CircuitParser.OVER
        && isNumber(numerator.getChild(numerator.getChildCount() - 1)) // after its signs
        && isNumber(product.getChild(2));
  }

  private static boolean isNumber(ParseTree tree) {
    ParseTree inner = tree;
    while (inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner instanceof TerminalNode token
        && token.getSymbol().getType() == CircuitParser.NUMBER;
  }

  private static boolean opensBars(TerminalNode bar) {
    return ((AbsoluteContext) bar.getParent()).getChild(0) == bar;
  }
}
