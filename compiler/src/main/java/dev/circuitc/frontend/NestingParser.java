package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** The generated parser, refusing what nests beyond the limit. */
final class NestingParser extends CircuitParser {
  private final Source source;
  private int expressions; // open ones: brackets and branches
  private int unaries; // open ones: exponents

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
    count(getContext().getRuleIndex(), -1);
    super.exitRule();
  }

  private void count(int rule, int step) {
    if (rule == RULE_expression) {
      expressions += step;
    } else if (rule == RULE_unary) {
      unaries += step;
    }
  }
}
