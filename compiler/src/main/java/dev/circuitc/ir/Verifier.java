package dev.circuitc.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that a circuit is well formed: operands earlier, inputs first, no node twice, outputs there. */
public final class Verifier {
  private Verifier() {}

  /**
   * @throws IllegalStateException naming the stage that made the circuit and the node that is wrong
   */
  public static void verify(Circuit circuit, String stage) {
    Set<Node> seen = new HashSet<>();
    for (int id = 0; id < circuit.nodes().size(); id++) {
      Node node = circuit.node(id);
      require(seen.add(node), stage, id, node, "stands twice");
      require(inPlace(circuit, node, id), stage, id, node, "breaks the order of nodes");
    }
    for (Output output : circuit.outputs()) {
      require(
          output.node() >= 0 && output.node() < circuit.nodes().size(),
          stage, output.node(), output, "is not a node");
    }
  }

  private static boolean inPlace(Circuit circuit, Node node, int id) {
    boolean inputPlace = id < circuit.inputs().size();
    if (node instanceof Node.Input input) {
      return input.index() == id && inputPlace;
    }
    return !inputPlace
        && areBefore(Operands.of(node), id)
        && (!(node instanceof Node.Max max) || ascending(max.operands()));
  }

  private static boolean areBefore(List<Integer> operands, int id) {
    for (int operand : operands) {
      if (operand < 0 || operand >= id) {
        return false;
      }
    }
    return true;
  }

  private static boolean ascending(List<Integer> operands) {
    for (int i = 1; i < operands.size(); i++) {
      if (operands.get(i - 1) >= operands.get(i)) {
        return false;
      }
    }
    return operands.size() >= 2;
  }

  private static void require(boolean holds, String stage, int id, Object what, String fault) {
    if (!holds) {
      throw new IllegalStateException("after " + stage + ", node " + id + " " + fault + ": " + what);
    }
  }
}
