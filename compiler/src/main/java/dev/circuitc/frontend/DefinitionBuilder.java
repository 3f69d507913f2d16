package dev.circuitc.frontend;

import dev.circuitc.ast.Definition;
import dev.circuitc.ast.Expr;
import dev.circuitc.ast.Identifier;
import dev.circuitc.ast.Parameter;
import dev.circuitc.diagnostic.Reporter;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.grammar.CircuitParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes definitions of parse trees. */
final class DefinitionBuilder {
  private final Source source;
  private final ExprBuilder expressions;

  DefinitionBuilder(Source source, Reporter reporter) {
    this.source = source;
    this.expressions = new ExprBuilder(source, reporter);
  }

  Definition definition(CircuitParser.DefinitionContext tree) {
    if (tree.getChild(0) instanceof CircuitParser.UseContext use) {
      return new Definition.Use(expressions.atoms().text(use.STRING().getSymbol()));
    }
    if (tree.getChild(0) instanceof CircuitParser.ConstantContext constant) {
      return new Definition.Constant(name(constant.NAME()), expression(constant.expression()));
    }
    if (tree.getChild(0) instanceof CircuitParser.FunctionContext function) {
      return new Definition.Function(
          name(function.NAME()),
          parameters(function.parameters()),
          expression(function.expression()));
    }
    return net((CircuitParser.NetContext) tree.getChild(0));
  }

  private Definition net(CircuitParser.NetContext net) {
    Optional<Expr> hidden =
        Optional.ofNullable(net.hidden()).map(h -> expression(h.expression()));
    return new Definition.Net(
        name(net.NAME()),
        parameters(net.parameters()),
        names(net.results()),
        hidden,
        expression(net.expression()));
  }

  private List<Parameter> parameters(CircuitParser.ParametersContext tree) {
    List<Parameter> parameters = new ArrayList<>();
    for (var child : tree == null ? List.<CircuitParser.ParameterContext>of() : tree.parameter()) {
      parameters.add(
          new Parameter(
              name(child.NAME()),
              Optional.ofNullable(child.length()).map(l -> expression(l.expression())),
              Optional.ofNullable(child.domain()).map(this::domain)));
    }
    return parameters;
  }

  private Parameter.Domain domain(CircuitParser.DomainContext tree) {
    return new Parameter.Domain(expression(tree.expression(0)), expression(tree.expression(1)));
  }

  private List<Identifier> names(CircuitParser.ResultsContext tree) {
    List<Identifier> names = new ArrayList<>();
    for (TerminalNode node : tree == null ? List.<TerminalNode>of() : tree.NAME()) {
      names.add(name(node));
    }
    return names;
  }

  private Identifier name(TerminalNode node) {
    return new Identifier(node.getText(), Tokens.span(source, node.getSymbol()));
  }

  private Expr expression(ParserRuleContext tree) {
    return expressions.expression(tree);
  }
}
