package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Ends the parse of a definition at the first token that does not fit, with what was wanted there.
 *
 * <p>Guessing how to go on within a definition would report faults that are none.
 */
final class FirstFault implements ANTLRErrorStrategy {
  private final Source source;

  // Where the token was first seen not to fit: more is wanted there than where the parser gives up.
  private Token misfit;
  private ParserRuleContext context;
  private int state;

  FirstFault(Source source) {
    this.source = source;
  }

  @Override
  public void reset(Parser parser) {
    misfit = null;
  }

  @Override
  public void sync(Parser parser) {
    Token token = parser.getCurrentToken();
    if (token == misfit) {
      return;
    }
    ATN atn = parser.getATN();
    IntervalSet next = atn.nextTokens(atn.states.get(parser.getState()));
    if (!next.contains(token.getType())) {
      misfit = token;
      context = parser.getContext();
      state = parser.getState();
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw fault(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException fault) {
    throw fault(parser);
  }

  /** The fault that the current token is. */
  Fault fault(Parser parser) {
    return new Fault(new SyntaxMessage(source, parser, wanted(parser)).diagnostic());
  }

  private IntervalSet wanted(Parser parser) {
    if (parser.getCurrentToken() == misfit) {
      return parser.getATN().getExpectedTokens(state, context);
    }
    boolean between = parser.getContext() == null; // two definitions
    return between ? IntervalSet.of(Token.EOF) : parser.getExpectedTokens();
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reportError(Parser parser, RecognitionException fault) {}
}
