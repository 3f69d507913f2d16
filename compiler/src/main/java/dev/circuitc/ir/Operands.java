package dev.circuitc.ir;

import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;

/** Lists the nodes that a node reads. */
public final class Operands implements Node.Visitor<List<Integer>> {
  private static final Operands LISTING = new Operands();

  private Operands() {}

  /** The ids of the operands, ascending. */
  public static List<Integer> of(Node node) {
    return node.accept(LISTING);
  }

  @Override
  public List<Integer> input(Node.Input node) {
    return List.of();
  }

  @Override
  public List<Integer> affine(Node.Affine node) {
    SparseVector terms = node.terms();
    List<Integer> operands = new ArrayList<>(terms.size());
    for (int k = 0; k < terms.size(); k++) {
      operands.add(terms.index(k));
    }
    return operands;
  }

  @Override
  public List<Integer> relu(Node.Relu node) {
    return List.of(node.operand());
  }

  @Override
  public List<Integer> max(Node.Max node) {
    return node.operands();
  }
}
