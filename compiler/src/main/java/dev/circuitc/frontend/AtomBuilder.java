package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.grammar.CircuitParser;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions of parse trees: literals, calls, vectors and what stands in brackets. */
final class AtomBuilder {
  private final Source source;
  private final Reporter reporter;
  private final ExprBuilder expressions;

  AtomBuilder(Source source, Reporter reporter, ExprBuilder expressions) {
    this.source = source;
    this.reporter = reporter;
    this.expressions = expressions;
  }

  Expr atom(ParserRuleContext node) {
    return switch (node.getRuleIndex()) {
      case CircuitParser.RULE_postfix -> suffixes(node);
      case CircuitParser.RULE_primary -> literal(((TerminalNode) node.getChild(0)).getSymbol());
      case CircuitParser.RULE_reference -> reference((CircuitParser.ReferenceContext) node);
      case CircuitParser.RULE_group -> group((CircuitParser.GroupContext) node);
      case CircuitParser.RULE_absolute -> new Expr.Absolute(child(node, 1), span(node));
      case CircuitParser.RULE_list -> list(node);
      case CircuitParser.RULE_fold -> fold((CircuitParser.FoldContext) node);
      default -> throw new IllegalStateException(
          "parser: '" + node.getText() + "' is an atom of unknown kind " + node.getRuleIndex());
    };
  }

  private Expr literal(Token token) {
    return token.getType() == CircuitParser.STRING ? text(token) : number(token);
  }

  Expr.Text text(Token token) {
    String quoted = token.getText();
    return new Expr.Text(quoted.substring(1, quoted.length() - 1), Tokens.span(source, token));
  }

  private Expr number(Token token) {
    Span span = Tokens.span(source, token);
    try {
      return new Expr.Number(Rational.parse(token.getText()), span);
    } catch (NumberFormatException e) {
      reporter.report(Diagnostic.error(Code.LIMIT, span, e.getMessage()));
      return new Expr.Number(Rational.ONE, span);
    }
  }

  private Expr reference(CircuitParser.ReferenceContext node) {
    Identifier name = name(node.NAME());
    return node.arguments() == null
        ? new Expr.Name(name.text(), name.span())
        : new Expr.Call(name, listed(node.arguments()), span(node));
  }

  private Expr group(CircuitParser.GroupContext node) {
    return node.getChildCount() == 3
        ? child(node, 1)
        : new Expr.Point(child(node, 1), child(node, 3), span(node));
  }

  private Expr list(ParserRuleContext node) {
    return node.getChildCount() > 2
            && node.getChild(2) instanceof CircuitParser.GeneratorContext generator
        ? new Expr.Comprehension(child(node, 1), generator(generator), span(node))
        : new Expr.VectorLiteral(listed(node), span(node));
  }

  /** The expressions between brackets and commas. */
  private List<Expr> listed(ParserRuleContext node) {
    List<Expr> listed = new ArrayList<>(node.getChildCount() / 2);
    for (ParseTree child : node.children) {
      if (child instanceof CircuitParser.ExpressionContext) {
        listed.add(expressions.expression(child));
      }
    }
    return listed;
  }

  private Expr fold(CircuitParser.FoldContext node) {
    return new Expr.Fold(
        name(node.NAME()),
        expressions.expression(node.expression(0)),
        generator(node.generator()),
        expressions.expression(node.expression(1)),
        span(node));
  }

  private Expr.Generator generator(CircuitParser.GeneratorContext node) {
    return new Expr.Generator(
        name(node.NAME()),
        expressions.expression(node.expression(0)),
        expressions.expression(node.expression(1)));
  }

  private Expr suffixes(ParserRuleContext node) {
    checkChain(node, node.getChildCount());
    Expr value = child(node, 0);
    for (int i = 1; i < Math.min(node.getChildCount(), Limits.NESTING); i++) {
      value = suffixed(value, (CircuitParser.SuffixContext) node.getChild(i));
    }
    return value;
  }

  private Expr suffixed(Expr vector, CircuitParser.SuffixContext node) {
    Span span = vector.span().to(span(node));
    return node.getChildCount() == 3
        ? new Expr.Index(vector, child(node, 1), span)
        : new Expr.Slice(vector, child(node, 1), child(node, 3), span);
  }

  /** Reports a chain whose program would nest too deep although its text does not. */
  void checkChain(ParserRuleContext node, int links) {
    if (links > Limits.NESTING) {
      reporter.report(
          Diagnostic.error(
              Code.LIMIT, span(node), "more than " + Limits.NESTING + " levels of nesting"));
    }
  }

  private Expr child(ParserRuleContext node, int index) {
    return expressions.expression(node.getChild(index));
  }

  private Identifier name(TerminalNode node) {
    return new Identifier(node.getText(), Tokens.span(source, node.getSymbol()));
  }

  private Span span(ParserRuleContext node) {
    return Tokens.span(source, node);
  }
}
