package dev.circuitc.runtime.prove;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A source and a network lifted back to a circuit, as one circuit over the inputs of the source.
 *
 * @param differences for each output, source minus network, over the nodes
 * @param sourceNodes [nodes of the source], where each stands in the joint circuit
 * @param units [hidden layers][units], the node of each unit of the network
 */
record JointCircuit(
    Circuit circuit,
    List<AffineForm> differences,
    List<Integer> sourceNodes,
    List<List<Integer>> units) {
  JointCircuit {
    differences = List.copyOf(differences);
    sourceNodes = List.copyOf(sourceNodes);
    units = List.copyOf(units);
  }

  static JointCircuit of(Circuit source, Network network) {
    CircuitBuilder builder = new CircuitBuilder(source.inputs());
    List<Integer> sourceNodes = copy(source, builder);
    List<List<Integer>> units = new ArrayList<>();
    List<Integer> values = IntStream.range(0, source.inputs().size()).boxed().toList();
    for (Layer layer : network.hidden()) {
      values = sums(layer, values, builder).stream().map(builder::relu).toList();
      units.add(values);
    }
    List<Integer> outputs = sums(network.last(), values, builder);
    List<AffineForm> differences = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      int wanted = sourceNodes.get(source.outputs().get(i).node());
      differences.add(AffineForm.variable(wanted).minus(AffineForm.variable(outputs.get(i))));
    }
    return new JointCircuit(builder.build(List.of()), differences, sourceNodes, units);
  }

  private static List<Integer> copy(Circuit source, CircuitBuilder builder) {
    List<Integer> moved = new ArrayList<>();
    Node.Visitor<Integer> copying =
        new Node.Visitor<>() {
          @Override
          public Integer input(Node.Input node) {
            return builder.input(node.index());
          }

          @Override
          public Integer affine(Node.Affine node) {
            return sum(node.terms(), node.constant(), moved, builder);
          }

          @Override
          public Integer relu(Node.Relu node) {
            return builder.relu(moved.get(node.operand()));
          }

          @Override
          public Integer max(Node.Max node) {
            return builder.max(node.operands().stream().map(moved::get).toList());
          }
        };
    source.nodes().forEach(node -> moved.add(node.accept(copying)));
    return moved;
  }

  private static List<Integer> sums(Layer layer, List<Integer> values, CircuitBuilder builder) {
    return IntStream.range(0, layer.outputs())
        .mapToObj(i -> sum(layer.weights().rows().get(i), layer.bias().get(i), values, builder))
        .toList();
  }

  /** A combination of values, some of which may be the same node. */
  private static int sum(
      SparseVector terms, Rational constant, List<Integer> values, CircuitBuilder builder) {
    Map<Integer, Rational> merged = new TreeMap<>();
    for (int k = 0; k < terms.size(); k++) {
      merged.merge(values.get(terms.index(k)), terms.value(k), Rational::plus);
    }
    return builder.affine(SparseVector.of(merged), constant);
  }
}
