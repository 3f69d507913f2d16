package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Turns positions of the parser into spans of the source. */
final class Tokens {
  private Tokens() {}

  static Span span(Source source, Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return new Span(source, start, Math.max(start, token.getStopIndex() + 1));
  }

  static Span span(Source source, ParserRuleContext tree) {
    return span(source, tree.getStart()).to(span(source, tree.getStop()));
  }
}
