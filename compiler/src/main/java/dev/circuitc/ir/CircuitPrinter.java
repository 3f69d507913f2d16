package dev.circuitc.ir;

import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a circuit as text, a line a node: {@code %2 = relu %1  // positiveness(x)}. */
public final class CircuitPrinter implements Node.Visitor<String> {
  private final Circuit circuit;

  private CircuitPrinter(Circuit circuit) {
    this.circuit = circuit;
  }

  public static String print(Circuit circuit) {
    CircuitPrinter printer = new CircuitPrinter(circuit);
    StringBuilder text = new StringBuilder();
    for (int id = 0; id < circuit.nodes().size(); id++) {
      text.append('%').append(id).append(" = ").append(circuit.node(id).accept(printer));
      circuit.origin(id).ifPresent(origin -> text.append("  // ").append(origin.text()));
      text.append('\n');
    }
    for (Output output : circuit.outputs()) {
      text.append("output ").append(output.name()).append(" = %").append(output.node()).append('\n');
    }
    return text.toString();
  }

  @Override
  public String input(Node.Input node) {
    InputVariable input = circuit.inputs().get(node.index());
    return "input " + input.name() + " in " + input.domain();
  }

  @Override
  public String affine(Node.Affine node) {
    SparseVector terms = node.terms();
    String sum =
        IntStream.range(0, terms.size())
            .mapToObj(k -> terms.value(k) + "*%" + terms.index(k))
            .collect(Collectors.joining(" + "));
    if (terms.isZero()) {
      return "constant " + node.constant();
    }
    return "affine " + sum + (node.constant().isZero() ? "" : " + " + node.constant());
  }

  @Override
  public String relu(Node.Relu node) {
    return "relu %" + node.operand();
  }

  @Override
  public String max(Node.Max node) {
    return "max " + list(node.operands());
  }

  private static String list(List<Integer> ids) {
    return ids.stream().map(id -> "%" + id).collect(Collectors.joining(" "));
  }
}
