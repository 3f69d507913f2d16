package dev.circuitc.ir;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/** The meaning of a circuit: evaluates it node by node in exact rationals. */
public final class Interpreter {
  private final Circuit circuit;

  public Interpreter(Circuit circuit) {
    this.circuit = circuit;
  }

  /**
   * The outputs at a point.
   *
   * @param point [inputs], in the order of the circuit's inputs
   * @return [outputs]
   */
  public List<Rational> evaluate(List<Rational> point) {
    List<Rational> values = values(point);
    return circuit.outputs().stream().map(output -> values.get(output.node())).toList();
  }

  /** The value of every node at a point; [nodes]. */
  public List<Rational> values(List<Rational> point) {
    if (point.size() != circuit.inputs().size()) {
      throw new IllegalArgumentException(
          "a point must have " + circuit.inputs().size() + " coordinates, not " + point.size());
    }
    List<Rational> values = new ArrayList<>(circuit.nodes().size());
    Node.Visitor<Rational> evaluation = new Evaluation(point, values);
    for (Node node : circuit.nodes()) {
      values.add(node.accept(evaluation));
    }
    return values;
  }

  private record Evaluation(List<Rational> point, List<Rational> values)
      implements Node.Visitor<Rational> {
    @Override
    public Rational input(Node.Input node) {
      return point.get(node.index());
    }

    @Override
    public Rational affine(Node.Affine node) {
      return node.terms().dot(values::get).plus(node.constant());
    }

    @Override
    public Rational relu(Node.Relu node) {
      return values.get(node.operand()).max(Rational.ZERO);
    }

    @Override
    public Rational max(Node.Max node) {
      return node.operands().stream().map(values::get).reduce(Rational::max).orElseThrow();
    }
  }
}
