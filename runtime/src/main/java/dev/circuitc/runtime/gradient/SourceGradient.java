package dev.circuitc.runtime.gradient;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The gradients of a circuit by forward mode in exact rationals.
 *
 * <p>At a kink it is the gradient of the cell that a {@link GenericDirection} enters.
 */
public final class SourceGradient {
  private final Circuit circuit;

  public SourceGradient(Circuit circuit) {
    this.circuit = circuit;
  }

  /**
   * The gradients of the outputs at a point.
   *
   * @param point [inputs]
   * @return [outputs], each a vector [inputs]
   */
  public List<SparseVector> at(List<Rational> point) {
    return at(point, GenericDirection.upward(point.size()));
  }

  /** The same in the cell that a direction enters. */
  public List<SparseVector> at(List<Rational> point, GenericDirection direction) {
    List<SparseVector> gradients = nodes(point, direction);
    return circuit.outputs().stream().map(output -> gradients.get(output.node())).toList();
  }

  /** The gradient of every node; [nodes]. */
  public List<SparseVector> nodes(List<Rational> point, GenericDirection direction) {
    List<Germ> germs = new ArrayList<>(circuit.nodes().size());
    Forward forward = new Forward(point, germs, Germ.along(direction));
    for (Node node : circuit.nodes()) {
      germs.add(node.accept(forward));
    }
    return germs.stream().map(germ -> direction.visible(germ.gradient())).toList();
  }

  private record Forward(List<Rational> point, List<Germ> germs, Comparator<Germ> order)
      implements Node.Visitor<Germ> {
    @Override
    public Germ input(Node.Input node) {
      return new Germ(point.get(node.index()), SparseVector.unit(node.index()));
    }

    @Override
    public Germ affine(Node.Affine node) {
      return new Germ(
          node.terms().dot(id -> germs.get(id).value()).plus(node.constant()),
          node.terms().combine(id -> germs.get(id).gradient()));
    }

    @Override
    public Germ relu(Node.Relu node) {
      Germ operand = germs.get(node.operand());
      return order.compare(operand, Germ.ZERO) > 0 ? operand : Germ.ZERO;
    }

    @Override
    public Germ max(Node.Max node) {
      return node.operands().stream().map(germs::get).max(order).orElseThrow();
    }
  }
}
