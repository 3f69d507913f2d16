package dev.circuitc.frontend.layout;

import dev.circuitc.frontend.layout.Node.Group;
import dev.circuitc.frontend.layout.Node.Part;
import dev.circuitc.grammar.CircuitParser;
import dev.circuitc.grammar.CircuitParser.ChoiceContext;
import dev.circuitc.grammar.CircuitParser.GeneratorContext;
import dev.circuitc.grammar.CircuitParser.ParametersContext;
import dev.circuitc.grammar.CircuitParser.ProductContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes nodes of the parse tree of one definition: decides where lines may end. */
final class NodeBuilder {
  /** Columns that a line is indented which goes on with something. */
  private static final int STEP = 4;

  private final LeafBuilder leaves;

  NodeBuilder(LeafBuilder leaves) {
    this.leaves = leaves;
  }

  /** Meets the tokens in the order of the source, as its leaves must be made. */
  Node node(ParseTree tree) {
    ParseTree inner = collapsed(tree);
    return inner instanceof TerminalNode token
        ? leaves.leaf(token)
        : group((ParserRuleContext) inner);
  }

  /** The tree without the rules around it that add nothing. */
  private static ParseTree collapsed(ParseTree tree) {
    ParseTree inner = tree;
    while (inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner;
  }

  private Node group(ParserRuleContext rule) {
    return switch (rule.getRuleIndex()) {
      case CircuitParser.RULE_constant, CircuitParser.RULE_function, CircuitParser.RULE_net ->
          definition(rule);
      case CircuitParser.RULE_let -> let(rule);
      case CircuitParser.RULE_choice -> choice((ChoiceContext) rule);
      case CircuitParser.RULE_results, CircuitParser.RULE_domain -> list(rule.children);
      case CircuitParser.RULE_suffix, CircuitParser.RULE_length, CircuitParser.RULE_arguments,
          CircuitParser.RULE_group, CircuitParser.RULE_absolute, CircuitParser.RULE_list,
          CircuitParser.RULE_fold ->
          leaves.within(isSlice(rule), () -> list(rule.children));
      case CircuitParser.RULE_generator ->
          leaves.within(true, () -> row(rule.children));
      default -> isChain(rule) ? chain(rule) : row(rule.children);
    };
  }

  private static boolean isSlice(ParserRuleContext rule) {
    return rule instanceof CircuitParser.SuffixContext suffix && suffix.RANGE() != null;
  }

  /** {@code head = body}. */
  private Node definition(ParserRuleContext rule) {
    List<ParseTree> head = new ArrayList<>();
    for (ParseTree child : rule.children.subList(0, rule.getChildCount() - 1)) {
      head.addAll(child instanceof ParametersContext list ? list.children : List.of(child));
    }
    Part headPart = Part.of(List.of(list(head)), 0, 0);
    Node body = node(rule.getChild(rule.getChildCount() - 1));
    return Group.of(List.of(headPart, Part.of(List.of(body), STEP, STEP)), true);
  }

  /** Lines may end after each binding and before the body. */
  private Node let(ParserRuleContext rule) {
    int end = rule.getChildCount() - 2;
    List<Part> parts = new ArrayList<>(items(rule.children.subList(0, end)));
    parts.add(Part.of(nodes(rule.children.subList(end, end + 2)), 0, 0));
    return Group.of(parts, true);
  }

  /** Lines may end before each branch; {@code else if} does not move to the right. */
  private Node choice(ChoiceContext rule) {
    List<Part> parts = new ArrayList<>();
    int next = 0;
    while (next < rule.getChildCount()) {
      int count = rule.getChild(next) == rule.ramp() ? 1 : 2;
      List<ParseTree> children = rule.children.subList(next, next + count);
      next += count;
      boolean goesOn =
          next == rule.getChildCount() && collapsed(children.get(1)) instanceof ChoiceContext;
      parts.add(Part.of(nodes(children), 0, goesOn ? 0 : STEP));
    }
    return Group.of(parts, true);
  }

  /** What goes on with operators, {@code a + b - c}: lines may end before each. */
  private Node chain(ParserRuleContext rule) {
    boolean isFraction = rule instanceof ProductContext product && Blanks.isFraction(product);
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (int end = isFraction ? 3 : 1; end <= rule.getChildCount(); end += 2) {
      int inner = isChain(collapsed(rule.getChild(end - 1))) ? STEP : 0;
      parts.add(Part.of(nodes(rule.children.subList(done, end)), 0, inner));
      done = end;
    }
    return Group.of(parts, false);
  }

  private boolean isChain(ParseTree tree) {
    return switch (tree instanceof ParserRuleContext rule ? rule.getRuleIndex() : -1) {
      case CircuitParser.RULE_tolerance, CircuitParser.RULE_disjunction,
          CircuitParser.RULE_conjunction, CircuitParser.RULE_comparison ->
          true;
      case CircuitParser.RULE_sum, CircuitParser.RULE_product -> !leaves.inRange();
      default -> false;
    };
  }

  private Node list(List<ParseTree> children) {
    return Group.of(items(children), false);
  }

  /** Parts that end after commas, after colons and before generators. */
  private List<Part> items(List<ParseTree> children) {
    List<Part> items = new ArrayList<>();
    List<Node> item = new ArrayList<>();
    for (ParseTree child : children) {
      if (child instanceof GeneratorContext) {
        items.add(Part.of(item, STEP, STEP));
        item.clear();
      }
      item.add(node(child));
      if (isSeparator(child)) {
        items.add(Part.of(item, STEP, STEP));
        item.clear();
      }
    }
    if (!item.isEmpty()) {
      items.add(Part.of(item, STEP, STEP));
    }
    return items;
  }

  private static boolean isSeparator(ParseTree tree) {
    if (!(tree instanceof TerminalNode token)) {
      return false;
    }
    int type = token.getSymbol().getType();
    return type == CircuitParser.COMMA || type == CircuitParser.COLON;
  }

  /** What stands on one line where none of its children breaks one. */
  private Node row(List<ParseTree> children) {
    return Group.of(List.of(Part.of(nodes(children), 0, 0)), false);
  }

  private List<Node> nodes(List<ParseTree> children) {
    return children.stream().map(this::node).toList();
  }
}
