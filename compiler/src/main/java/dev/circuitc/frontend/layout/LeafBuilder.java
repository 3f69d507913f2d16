package dev.circuitc.frontend.layout;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.layout.Node.Leaf;
import dev.circuitc.grammar.CircuitParser.PowerContext;
import dev.circuitc.grammar.CircuitParser.ProductContext;
import dev.circuitc.grammar.CircuitParser.SumContext;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes the leaves of one definition, in order: blanks depend on the token before. */
final class LeafBuilder {
  private final TokenStream tokens;
  private final Source source;

  private boolean isFirst = true; // what stands before a definition is not part of it
  private boolean afterOpening; // the token before wants no blank after it
  private boolean afterOperator; // the token before is an operator that stands close
  private boolean inRange;

  LeafBuilder(TokenStream tokens, Source source) {
    this.tokens = tokens;
    this.source = source;
  }

  boolean inRange() {
    return inRange;
  }

  /** Makes leaves at the ends of a range, or in brackets, which a range around does not enter. */
  <T> T within(boolean range, Supplier<T> leaves) {
    boolean outside = inRange;
    inRange = range;
    T made = leaves.get();
    inRange = outside;
    return made;
  }

  Leaf leaf(TerminalNode token) {
    boolean operator = inRange ? isOperator(token) : isBar(token);
    Leaf leaf = leaf(token, operator || afterOperator);
    isFirst = false;
    afterOpening = Blanks.closeAfter(token);
    afterOperator = operator;
    return leaf;
  }

  private Leaf leaf(TerminalNode token, boolean isTight) {
    String text = token.getText();
    List<List<Comment>> lines =
        isFirst
            ? List.of(List.of())
            : Gap.before(token.getSymbol().getTokenIndex(), tokens, source).lines();
    boolean wantsBlank = !Blanks.closeBefore(token);
    if (lines.size() == 1 && lines.get(0).isEmpty()) {
      return new Leaf(text, !isFirst && wantsBlank && !afterOpening && !isTight, false, lines);
    }
    return new Leaf(text, !afterOpening, wantsBlank, lines);
  }

  /** Whether a token is the bar of a fraction of two numbers. */
  private static boolean isBar(TerminalNode token) {
    return token.getParent() instanceof ProductContext product
        && product.getChild(1) == token
        && Blanks.isFraction(product);
  }

  /** Whether a token stands close to its operands at the ends of a range: {@code 0..n-1}. */
  private static boolean isOperator(TerminalNode token) {
    return token.getParent() instanceof SumContext
        || token.getParent() instanceof ProductContext
        || token.getParent() instanceof PowerContext;
  }
}
