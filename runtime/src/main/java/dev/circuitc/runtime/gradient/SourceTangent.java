package dev.circuitc.runtime.gradient;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A circuit along a ray: every node's value where the ray starts, and its one-sided derivative. */
public final class SourceTangent {
  private final Circuit circuit;
  private final List<Motion> motions; // [nodes]

  /**
   * The ray point + t direction, t >= 0.
   *
   * @param point [inputs]
   * @param direction [inputs]
   */
  public SourceTangent(Circuit circuit, List<Rational> point, List<Rational> direction) {
    this.circuit = circuit;
    this.motions = new ArrayList<>(circuit.nodes().size());
    Forward forward = new Forward(point, direction, motions);
    for (Node node : circuit.nodes()) {
      motions.add(node.accept(forward));
    }
  }

  /** The directional derivatives of the outputs; [outputs]. */
  public List<Rational> derivatives() {
    return circuit.outputs().stream().map(output -> motions.get(output.node()).rate()).toList();
  }

  /** The one-sided derivative of a node. */
  public Rational rate(int node) {
    return motions.get(node).rate();
  }

  /** The smallest t > 0 at which a ReLU or a maximum may change its branch. */
  public Optional<Rational> nextKink() {
    Meetings meetings = new Meetings(motions);
    return circuit.nodes().stream()
        .flatMap(node -> node.accept(meetings))
        .min(Comparator.naturalOrder());
  }

  private record Forward(List<Rational> point, List<Rational> direction, List<Motion> motions)
      implements Node.Visitor<Motion> {
    @Override
    public Motion input(Node.Input node) {
      return new Motion(point.get(node.index()), direction.get(node.index()));
    }

    @Override
    public Motion affine(Node.Affine node) {
      return new Motion(
          node.terms().dot(id -> motions.get(id).value()).plus(node.constant()),
          node.terms().dot(id -> motions.get(id).rate()));
    }

    @Override
    public Motion relu(Node.Relu node) {
      return motions.get(node.operand()).relu();
    }

    @Override
    public Motion max(Node.Max node) {
      return leader(node, motions);
    }
  }

  private static Motion leader(Node.Max node, List<Motion> motions) {
    return node.operands().stream()
        .map(motions::get)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** When each node's branch may change. */
  private record Meetings(List<Motion> motions) implements Node.Visitor<Stream<Rational>> {
    @Override
    public Stream<Rational> input(Node.Input node) {
      return Stream.empty();
    }

    @Override
    public Stream<Rational> affine(Node.Affine node) {
      return Stream.empty();
    }

    @Override
    public Stream<Rational> relu(Node.Relu node) {
      return motions.get(node.operand()).meets(Motion.ZERO).stream();
    }

    @Override
    public Stream<Rational> max(Node.Max node) {
      Motion leader = leader(node, motions);
      return node.operands().stream().flatMap(id -> motions.get(id).meets(leader).stream());
    }
  }
}
