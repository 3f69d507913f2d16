package dev.circuitc.runtime.prove;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A source and a lifted network as one circuit over the inputs of the source.
 *
 * <p>The nodes of the source come first, as they are. Nothing is shared between the two, so that
 * every unit of the network has its node.
 *
 * @param differences for each output, source minus network, over the nodes
 */
record JointCircuit(Circuit circuit, List<AffineForm> differences, Lift lift) {
  JointCircuit {
    differences = List.copyOf(differences);
  }

  static JointCircuit of(Circuit source, Network network) {
    List<Node> nodes = new ArrayList<>(source.nodes());
    Lift lift = Lift.append(network, nodes);
    List<AffineForm> differences =
        IntStream.range(0, source.outputs().size())
            .mapToObj(
                i ->
                    AffineForm.variable(source.outputs().get(i).node())
                        .minus(AffineForm.variable(lift.outputs() + i)))
            .toList();
    return new JointCircuit(
        new Circuit(source.inputs(), nodes, List.of(), Map.of()), differences, lift);
  }
}
