package dev.circuitc.runtime.prove;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A source and a network lifted back to a circuit, as one circuit over the inputs of the source.
 *
 * <p>The nodes of the source come first, as they are; those of the network follow, layer by layer, its
 * units after their sums. Nothing is shared between the two, so every unit of the file has its node.
 *
 * @param differences for each output, source minus network, over the nodes
 * @param units the first node of each hidden layer's units
 */
record JointCircuit(Circuit circuit, List<AffineForm> differences, List<Integer> units) {
  JointCircuit {
    differences = List.copyOf(differences);
    units = List.copyOf(units);
  }

  static JointCircuit of(Circuit source, Network network) {
    List<Node> nodes = new ArrayList<>(source.nodes());
    List<Integer> units = new ArrayList<>();
    int values = 0; // the node of the first of the layer's inputs
    for (Layer layer : network.hidden()) {
      int sums = nodes.size();
      addSums(layer, values, nodes);
      values = nodes.size();
      units.add(values);
      IntStream.range(sums, values).forEach(sum -> nodes.add(new Node.Relu(sum)));
    }
    int outputs = nodes.size();
    addSums(network.last(), values, nodes);
    List<AffineForm> differences =
        IntStream.range(0, source.outputs().size())
            .mapToObj(i -> difference(source.outputs().get(i).node(), outputs + i))
            .toList();
    return new JointCircuit(
        new Circuit(source.inputs(), nodes, List.of(), Map.of()), differences, units);
  }

  private static AffineForm difference(int source, int network) {
    return new AffineForm(
        SparseVector.unit(source).minus(SparseVector.unit(network)), Rational.ZERO);
  }

  private static void addSums(Layer layer, int values, List<Node> nodes) {
    for (int i = 0; i < layer.outputs(); i++) {
      SparseVector weights = layer.weights().rows().get(i);
      nodes.add(new Node.Affine(weights.mapIndices(j -> values + j), layer.bias().get(i)));
    }
  }
}
