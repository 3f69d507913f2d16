package dev.circuitc.frontend;

import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.diagnostic.Code;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.diagnostic.Span;
import dev.circuitc.grammar.CircuitParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions of parse trees: operators, bindings and branches. */
final class ExprBuilder {
  private final Source source;
  private final Reporter reporter;
  private final AtomBuilder atoms;

  ExprBuilder(Source source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
    this.atoms = new AtomBuilder(source, reporter, this);
  }

  AtomBuilder atoms() {
    return atoms;
  }

  Expr expression(ParseTree tree) {
    ParserRuleContext node = branching((ParserRuleContext) tree);
    return switch (node.getRuleIndex()) {
      case CircuitParser.RULE_let -> let((CircuitParser.LetContext) node);
      case CircuitParser.RULE_choice -> choice((CircuitParser.ChoiceContext) node);
      case CircuitParser.RULE_tolerance -> tolerance(node);
      case CircuitParser.RULE_disjunction -> new Expr.Junction(false, operands(node), span(node));
      case CircuitParser.RULE_conjunction -> new Expr.Junction(true, operands(node), span(node));
      case CircuitParser.RULE_negation -> negation(node);
      case CircuitParser.RULE_comparison -> comparison(node);
      case CircuitParser.RULE_sum ->
          new Expr.Sum(operands(node), operators(node, CircuitParser.MINUS), span(node));
      case CircuitParser.RULE_product ->
          new Expr.Product(operands(node), operators(node, CircuitParser.OVER), span(node));
      case CircuitParser.RULE_unary -> unary(node);
      case CircuitParser.RULE_power ->
          new Expr.Power(
              expression(node.getChild(0)), expression(node.getChild(2)), span(node));
      default -> atoms.atom(node);
    };
  }

  /** The first tree below that has something of its own to say. */
  private static ParserRuleContext branching(ParserRuleContext tree) {
    ParserRuleContext node = tree;
    while (node.getChildCount() == 1 && node.getChild(0) instanceof ParserRuleContext only) {
      node = only;
    }
    return node;
  }

  private Expr let(CircuitParser.LetContext node) {
    List<Expr.Binding> bindings = new ArrayList<>();
    for (CircuitParser.BindingContext binding : node.binding()) {
      bindings.add(new Expr.Binding(name(binding.NAME()), expression(binding.expression())));
    }
    return new Expr.Let(bindings, expression(node.expression()), span(node));
  }

  private Expr choice(CircuitParser.ChoiceContext node) {
    Optional<Expr> ramp =
        Optional.ofNullable(node.ramp()).map(width -> expression(width.expression()));
    return new Expr.If(
        expression(node.expression(0)),
        ramp,
        expression(node.expression(1)),
        expression(node.expression(2)),
        span(node));
  }

  private Expr tolerance(ParserRuleContext node) {
    Expr value = expression(node.getChild(0));
    atoms.checkChain(node, node.getChildCount() / 2);
    for (int i = 2; i < Math.min(node.getChildCount(), 2 * Limits.NESTING); i += 2) {
      Expr tolerance = expression(node.getChild(i));
      value = new Expr.Within(value, tolerance, value.span().to(tolerance.span()));
    }
    return value;
  }

  private Expr negation(ParserRuleContext node) {
    int last = node.getChildCount() - 1;
    Expr condition = expression(node.getChild(last));
    boolean even = last % 2 == 0; // not not c is c
    return new Expr.Not(even ? new Expr.Not(condition, span(node)) : condition, span(node));
  }

  private Expr unary(ParserRuleContext node) {
    int last = node.getChildCount() - 1;
    Expr operand = expression(node.getChild(last));
    boolean even = last % 2 == 0; // --x is x
    return new Expr.Negative(even ? new Expr.Negative(operand, span(node)) : operand, span(node));
  }

  private Expr comparison(ParserRuleContext node) {
    Token sign = ((TerminalNode) node.getChild(1)).getSymbol();
    if (node.getChildCount() > 3) {
      Token second = ((TerminalNode) node.getChild(3)).getSymbol();
      refuse(second, "comparisons do not chain", "write 'a < b and b < c'");
    }
    Expr left = expression(node.getChild(0));
    Expr right = expression(node.getChild(2));
    return new Expr.Comparison(comparator(sign), left, right, left.span().to(right.span()));
  }

  private Expr.Comparator comparator(Token sign) {
    return switch (sign.getType()) {
      case CircuitParser.LESS -> Expr.Comparator.LESS;
      case CircuitParser.LESS_EQUAL -> Expr.Comparator.LESS_EQUAL;
      case CircuitParser.GREATER -> Expr.Comparator.GREATER;
      case CircuitParser.GREATER_EQUAL -> Expr.Comparator.GREATER_EQUAL;
      default -> {
        refuse(
            sign,
            "there is no '" + sign.getText() + "', wanted < <= > or >=",
            "write 'a <= b and a >= b' where both sides are constant");
        yield Expr.Comparator.LESS;
      }
    };
  }

  private void refuse(Token token, String message, String hint) {
    reporter.report(
        Diagnostic.error(Code.SYNTAX, Tokens.span(source, token), message).withHint(hint));
  }

  private List<Expr> operands(ParserRuleContext node) {
    List<Expr> operands = new ArrayList<>(node.getChildCount() / 2 + 1);
    for (int i = 0; i < node.getChildCount(); i += 2) {
      operands.add(expression(node.getChild(i)));
    }
    return operands;
  }

  /** For each operand whether the sign before it is the one given. */
  private static List<Boolean> operators(ParserRuleContext node, int sign) {
    List<Boolean> operators = new ArrayList<>(node.getChildCount() / 2 + 1);
    operators.add(false);
    for (int i = 1; i < node.getChildCount(); i += 2) {
      operators.add(((TerminalNode) node.getChild(i)).getSymbol().getType() == sign);
    }
    return operators;
  }

  private Identifier name(TerminalNode node) {
    return new Identifier(node.getText(), Tokens.span(source, node.getSymbol()));
  }

  private Span span(ParserRuleContext node) {
    return Tokens.span(source, node);
  }
}
