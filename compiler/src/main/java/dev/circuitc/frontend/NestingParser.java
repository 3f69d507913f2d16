package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser, refusing what nests beyond the limit and dropping what says nothing.
 *
 * <p>A name passes a dozen rules, one for each precedence; kept, they would be most of the tree.
 */
final class NestingParser extends CircuitParser {
  private final Source source;
  private int expressions; // open ones: brackets and branches
  private int unaries; // open ones: exponents

  // A tree, then its new parent, by turns: what was wanted instead of a token that does not fit is found
  // through the old parents, so they change only when a token fits.
  private final List<ParserRuleContext> moved = new ArrayList<>();

  NestingParser(Source source, TokenStream tokens) {
    super(tokens);
    this.source = source;
    removeErrorListeners();
    setErrorHandler(new FirstFault(source));
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    super.enterRule(context, state, rule);
    count(rule, 1);
    if (expressions > Limits.NESTING || unaries > Limits.NESTING) {
      throw new Fault(
          Diagnostic.error(
              Code.LIMIT,
              Tokens.span(source, getCurrentToken()),
              "more than " + Limits.NESTING + " levels of nesting"));
    }
  }

  @Override
  public void exitRule() {
    ParserRuleContext done = getContext();
    count(done.getRuleIndex(), -1);
    super.exitRule();
    boolean precedence =
        done.getRuleIndex() >= RULE_tolerance && done.getRuleIndex() <= RULE_primary;
    if (precedence
        && done.getChildCount() == 1
        && done.getChild(0) instanceof ParserRuleContext only) {
      replaceLast(done.getParent(), only);
    }
  }

  private void replaceLast(ParserRuleContext parent, ParserRuleContext child) {
    parent.removeLastChild();
    parent.addChild(child);
    moved.add(child);
    moved.add(parent);
  }

  @Override
  public Token consume() {
    for (int i = 0; i < moved.size(); i += 2) {
      moved.get(i).setParent(moved.get(i + 1));
    }
    moved.clear();
    return super.consume();
  }

  private void count(int rule, int step) {
    if (rule == RULE_expression) {
      expressions += step;
    } else if (rule == RULE_unary) {
      unaries += step;
    }
  }
}
