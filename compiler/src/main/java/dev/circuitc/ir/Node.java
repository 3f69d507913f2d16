package dev.circuitc.ir;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * One operation of a circuit; an operand is the id (position in the circuit) of an earlier node.
 *
 * <p>Every value is a real scalar. Nodes are looked up by value all the time: their hash codes are
 * written out, as those of a record take a detour through method handles.
 */
public sealed interface Node {
  /** The value of the input with this position among the circuit's inputs. */
  record Input(int index) implements Node {
    @Override
    public int hashCode() {
      return index;
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Input other && index == other.index;
    }
  }

  /**
   * A rational combination of earlier nodes plus a constant.
   *
   * @param terms coefficient by node id
   */
  record Affine(SparseVector terms, Rational constant) implements Node {
    @Override
    public int hashCode() {
      return 31 * terms.hashCode() + constant.hashCode();
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Affine other
          && terms.equals(other.terms)
          && constant.equals(other.constant);
    }
  }

  /** max(operand, 0). */
  record Relu(int operand) implements Node {
    @Override
    public int hashCode() {
      return -1 - operand;
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Relu other && operand == other.operand;
    }
  }

  /** The largest of two or more different operands, their ids ascending. */
  record Max(List<Integer> operands) implements Node {
    public Max {
      operands = List.copyOf(operands);
    }

    @Override
    public int hashCode() {
      return operands.hashCode();
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Max other && operands.equals(other.operands);
    }
  }

  /** What to do with each kind of node. */
  interface Visitor<R> {
    R input(Input node);

    R affine(Affine node);

    R relu(Relu node);

    R max(Max node);
  }

  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Input node) {
      return visitor.input(node);
    }
    if (this instanceof Affine node) {
      return visitor.affine(node);
    }
    if (this instanceof Relu node) {
      return visitor.relu(node);
    }
    return visitor.max((Max) this);
  }
}
