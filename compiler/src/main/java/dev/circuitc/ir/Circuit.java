package dev.circuitc.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function from reals to reals: a flat list of nodes in topological order.
 *
 * <p>Built by {@link CircuitBuilder}, which shares equal nodes; checked by {@link Verifier}.
 *
 * @param inputs the scalar inputs, in order
 * @param nodes each refers to earlier ones only
 * @param outputs the scalar outputs, in order
 * @param origins by node id: what the node means to the writer of the source, where that is known
 */
public record Circuit(
    List<InputVariable> inputs,
    List<Node> nodes,
    List<Output> outputs,
    Map<Integer, Origin> origins)
    implements Nodes {
  public Circuit {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    outputs = List.copyOf(outputs);
    origins = Map.copyOf(origins);
  }

  @Override
  public Node node(int id) {
    return nodes.get(id);
  }

  @Override
  public Optional<Origin> origin(int id) {
    return Optional.ofNullable(origins.get(id));
  }
}
