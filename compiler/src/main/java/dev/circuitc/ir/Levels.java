package dev.circuitc.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * The least number of ReLU layers that each node lies behind: inputs and constants 0, a ReLU one more
 * than its operand.
 *
 * <p>A {@code Max} counts as the deepest balanced tree of pairs above its operands would. Grows with the
 * list of nodes it was given, so it serves a circuit under construction too.
 */
public final class Levels {
  private final List<Node> nodes;
  private final List<Integer> known = new ArrayList<>();

  public Levels(List<Node> nodes) {
    this.nodes = nodes;
  }

  public int of(int id) {
    while (known.size() <= id) {
      known.add(level(nodes.get(known.size())));
    }
    return known.get(id);
  }

  private int level(Node node) {
    int below = 0;
    for (int operand : Operands.of(node)) {
      below = Math.max(below, known.get(operand));
    }
    if (node instanceof Node.Relu) {
      return below + 1;
    }
    return node instanceof Node.Max max ? below + rounds(max.operands().size()) : below;
  }

  private static int rounds(int operands) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(operands - 1);
  }
}
