package dev.circuitc.ir;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/** Writes what a node computes in the net's own input names, shortened where it would grow long. */
public final class NodeText {
  /** Longest text of one operand in characters; a longer one is cut to its head. */
  static final int LIMIT = 60;

  private NodeText() {}

  /** The text of a node under construction: its origin's if it has one, else from its operands. */
  public static String of(CircuitBuilder builder, int id) {
    return builder
        .origin(id)
        .map(Origin::text)
        .orElseGet(() -> derived(builder, builder.node(id)));
  }

  /** {@code function(a, b)}, cut short where it would pass the limit. */
  public static String call(CircuitBuilder builder, String function, List<Integer> arguments) {
    StringBuilder text = new StringBuilder(function).append('(');
    for (int i = 0; i < arguments.size(); i++) {
      String argument = of(builder, arguments.get(i));
      if (text.length() + argument.length() > LIMIT && i > 0) {
        text.append(", ...");
        break;
      }
      text.append(i == 0 ? "" : ", ").append(shortened(argument));
    }
    return text.append(')').toString();
  }

  private static String derived(CircuitBuilder builder, Node node) {
    return node.accept(
        new Node.Visitor<String>() {
          @Override
          public String input(Node.Input input) {
            return builder.inputs().get(input.index()).name();
          }

          @Override
          public String affine(Node.Affine affine) {
            return combination(builder, affine.terms(), affine.constant());
          }

          @Override
          public String relu(Node.Relu relu) {
            return call(builder, "positiveness", List.of(relu.operand()));
          }

          @Override
          public String max(Node.Max max) {
            return call(builder, "max", max.operands());
          }
        });
  }

  /** {@code 2*x1 - x2 + 1/2}, cut short where it would pass the limit. */
  public static String combination(CircuitBuilder builder, SparseVector terms, Rational constant) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < terms.size(); k++) {
      if (text.length() > LIMIT) {
        return text.append(" + ...").toString();
      }
      append(text, terms.value(k), shortened(of(builder, terms.index(k))));
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
  private static boolean isSum(String text) {
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
