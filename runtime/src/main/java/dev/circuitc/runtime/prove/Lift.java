package dev.circuitc.runtime.prove;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Output;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network as nodes of a circuit: layer by layer its sums, then its units; the sums of the last
 * layer at the end. Inputs are nodes 0 to n-1.
 *
 * @param units the first node of each hidden layer's units
 * @param outputs the first node of the outputs
 */
public record Lift(List<Integer> units, int outputs) {
  public Lift {
    units = List.copyOf(units);
  }

  /** Adds the nodes of a network to those that are there already; nothing is shared. */
  public static Lift append(Network network, List<Node> nodes) {
    List<Integer> units = new ArrayList<>();
    int values = 0; // the first of the layer's inputs
    for (Layer layer : network.hidden()) {
      int sums = nodes.size();
      addSums(layer, values, nodes);
      values = nodes.size();
      units.add(values);
      IntStream.range(sums, values).forEach(sum -> nodes.add(new Node.Relu(sum)));
    }
    int outputs = nodes.size();
    addSums(network.last(), values, nodes);
    return new Lift(units, outputs);
  }

  /** The circuit of a network alone, over the network's own inputs. */
  public static Circuit circuit(Network network) {
    List<Node> nodes = new ArrayList<>();
    IntStream.range(0, network.inputs().size()).forEach(i -> nodes.add(new Node.Input(i)));
    int first = append(network, nodes).outputs();
    List<Output> outputs =
        IntStream.range(0, network.outputs().size())
            .mapToObj(i -> new Output(network.outputs().get(i), first + i))
            .toList();
    return new Circuit(network.inputs(), nodes, outputs, Map.of());
  }

  private static void addSums(Layer layer, int values, List<Node> nodes) {
    for (int i = 0; i < layer.outputs(); i++) {
      SparseVector weights = layer.weights().rows().get(i);
      nodes.add(new Node.Affine(weights.mapIndices(j -> values + j), layer.bias().get(i)));
    }
  }
}
