package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A point, and what source and network compute there.
 *
 * @param point [inputs]
 * @param nodes [nodes of the source]
 * @param sums the network's pre-activations, its outputs last; [layers][outputs of the layer]
 */
record Sample(List<Rational> point, List<Rational> nodes, List<List<Rational>> sums) {
  List<Rational> networkOutputs() {
    return sums.get(sums.size() - 1);
  }

  List<Rational> sourceOutputs(Circuit source) {
    return source.outputs().stream().map(output -> nodes.get(output.node())).toList();
  }

  /** Whether some pre-activation of a hidden unit is 0 here. */
  boolean hasZeroSum() {
    return sums.subList(0, sums.size() - 1).stream()
        .anyMatch(layer -> layer.stream().anyMatch(Rational::isZero));
  }

  /** Whether a node of the source has two branches that are equal here. */
  boolean tied(Node node) {
    if (node instanceof Node.Relu relu) {
      return nodes.get(relu.operand()).isZero();
    }
    return node instanceof Node.Max max && leaders(max).size() > 1;
  }

  /** How many branches of a node are equal to another here. */
  int ties(Node node) {
    return node instanceof Node.Max max ? leaders(max).size() - 1 : tied(node) ? 1 : 0;
  }

  /** The operands that attain a maximum. */
  List<Integer> leaders(Node.Max node) {
    Rational top =
        node.operands().stream().map(nodes::get).max(Rational::compareTo).orElseThrow();
    return node.operands().stream().filter(id -> nodes.get(id).equals(top)).toList();
  }
}
