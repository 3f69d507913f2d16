package dev.circuitc.ir;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes what a node computes in the net's own input names, shortened where it would grow long. */
public final class NodeText {
  /** Longest text of one operand in characters; a longer one is cut to its head. */
  static final int LIMIT = 60;

  /** How many nodes without a name a text looks through, one in the other; it would grow long. */
  private static final int DEEPEST = 4;

  private NodeText() {}

  /** The text of a node: its origin's if it has one, else from its operands. */
  public static String of(Nodes nodes, int id) {
    return of(nodes, id, DEEPEST);
  }

  private static String of(Nodes nodes, int id, int depth) {
    Optional<Origin> origin = nodes.origin(id);
    if (origin.isPresent()) {
      return origin.get().text();
    }
    Node node = nodes.node(id);
    return depth == 0 && !(node instanceof Node.Input) ? "(...)" : derived(nodes, node, depth - 1);
  }

  /** {@code function(a, b)}, cut short where it would pass the limit. */
  public static String call(Nodes nodes, String function, List<Integer> arguments) {
    return call(nodes, function, arguments, DEEPEST);
  }

  private static String call(Nodes nodes, String function, List<Integer> arguments, int depth) {
    return call(function, arguments.size(), i -> of(nodes, arguments.get(i), depth));
  }

  private static String call(String function, int count, IntFunction<String> argumentAt) {
    StringBuilder text = new StringBuilder(function).append('(');
    for (int i = 0; i < count; i++) {
      String argument = argumentAt.apply(i);
      if (text.length() + argument.length() > LIMIT && i > 0) {
        text.append(", ...");
        break;
      }
      text.append(i == 0 ? "" : ", ").append(shortened(argument));
    }
    return text.append(')').toString();
  }

  /** {@code greaterness(a, b)}; of two opposites -p and -q, {@code greaterness(q, p)}, the same value. */
  public static String greaterness(Nodes nodes, int a, int b) {
    String left = of(nodes, a);
    String right = of(nodes, b);
    boolean opposites = isOpposite(left) && isOpposite(right);
    return "greaterness("
        + shortened(opposites ? right.substring(1) : left)
        + ", "
        + shortened(opposites ? left.substring(1) : right)
        + ")";
  }

  /** {@code max(a, b)}; of two opposites -p and -q, {@code -min(p, q)}, the same value. */
  public static String larger(Nodes nodes, int a, int b) {
    String left = of(nodes, a);
    String right = of(nodes, b);
    return isOpposite(left) && isOpposite(right)
        ? "-" + call("min", 2, i -> (i == 0 ? left : right).substring(1))
        : call("max", 2, i -> i == 0 ? left : right);
  }

  private static boolean isOpposite(String text) {
    return text.startsWith("-") && !isSum(text.substring(1));
  }

  /**
   * What a unit detects, said of its pre-activation: {@code greaterness(a, b)} of a difference, {@code
   * negativeness(a)} of an opposite, else {@code positiveness(...)}.
   */
  public static String detector(Nodes nodes, AffineForm form) {
    SparseVector terms = form.terms();
    boolean plain = form.constant().isZero();
    if (plain && terms.size() == 1 && terms.value(0).equals(Rational.MINUS_ONE)) {
      return call(nodes, "negativeness", List.of(terms.index(0)));
    }
    if (plain && terms.size() == 2 && isDifference(terms.value(0), terms.value(1))) {
      int positive = terms.value(0).signum() > 0 ? 0 : 1;
      return greaterness(nodes, terms.index(positive), terms.index(1 - positive));
    }
    return "positiveness(" + shortened(combination(nodes, terms, form.constant())) + ")";
  }

  private static boolean isDifference(Rational a, Rational b) {
    return a.plus(b).isZero() && a.abs().equals(Rational.ONE);
  }

  private static String derived(Nodes nodes, Node node, int depth) {
    return node.accept(
        new Node.Visitor<String>() {
          @Override
          public String input(Node.Input input) {
            return nodes.inputs().get(input.index()).name();
          }

          @Override
          public String affine(Node.Affine affine) {
            return combination(nodes, affine.terms(), affine.constant(), depth);
          }

          @Override
          public String relu(Node.Relu relu) {
            return call(nodes, "positiveness", List.of(relu.operand()), depth);
          }

          @Override
          public String max(Node.Max max) {
            return call(nodes, "max", max.operands(), depth);
          }
        });
  }

  /** {@code 2*x1 - x2 + 1/2}, cut short where it would pass the limit. */
  public static String combination(Nodes nodes, SparseVector terms, Rational constant) {
    return combination(nodes, terms, constant, DEEPEST);
  }

  private static String combination(
      Nodes nodes, SparseVector terms, Rational constant, int depth) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < terms.size(); k++) {
      if (text.length() > LIMIT) {
        return text.append(" + ...").toString();
      }
      append(text, terms.value(k), shortened(of(nodes, terms.index(k), depth)));
    }
    if (!constant.isZero() || terms.isZero()) {
      append(text, constant, "");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Rational factor, String operand) {
    boolean negative = factor.signum() < 0;
    if (text.isEmpty()) {
      text.append(negative ? "-" : "");
    } else {
      text.append(negative ? " - " : " + ");
    }
    boolean unit = factor.abs().equals(Rational.ONE) && !operand.isEmpty();
    text.append(unit ? "" : factor.abs() + (operand.isEmpty() ? "" : "*"));
    text.append(isSum(operand) ? "(" + operand + ")" : operand);
  }

  /** Whether a blank or a leading sign stands outside every bracket. */
  static boolean isSum(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0 && c == ' ') {
        return true;
      }
    }
    return text.startsWith("-");
  }

  private static String shortened(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int bracket = text.indexOf('(');
    return bracket > 0 && bracket < LIMIT ? text.substring(0, bracket) + "(...)" : "(...)";
  }
}
