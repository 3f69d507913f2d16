package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Origin;
import dev.circuitc.ir.Output;
import java.util.List;
import java.util.Optional;

/**
 * Rebuilds a circuit node by node, operands first, with affine nodes folded into forms over atoms.
 *
 * <p>A pass overrides what it changes; what it does not override is copied.
 */
abstract class Rewriter implements Node.Visitor<Integer> {
  protected final Circuit circuit;
  protected final CircuitBuilder builder;
  protected final Forms forms;
  private final int[] rewritten; // [nodes], new id by old id
  private int current;

  Rewriter(Circuit circuit) {
    this.circuit = circuit;
    this.builder = new CircuitBuilder(circuit.inputs());
    this.forms = new Forms(builder);
    this.rewritten = new int[circuit.nodes().size()];
  }

  final Circuit rewrite() {
    for (int id = 0; id < rewritten.length; id++) {
      current = id;
      rewritten[id] = circuit.node(id).accept(this);
      name(id, rewritten[id]);
    }
    List<Output> outputs =
        circuit.outputs().stream().map(o -> new Output(o.name(), rewritten[o.node()])).toList();
    return builder.build(outputs);
  }

  private void name(int old, int id) {
    if (!(builder.node(id) instanceof Node.Input)) {
      Optional<Origin> origin = circuit.origin(old);
      if (origin.isPresent()) {
        builder.name(id, origin.get());
      }
    }
  }

  /** The node that stands for a node of the old circuit. */
  protected final int rewritten(int old) {
    return rewritten[old];
  }

  /** The old node under the rewriter's hands, and what it means. */
  protected final Optional<Origin> origin() {
    return circuit.origin(current);
  }

  protected final int current() {
    return current;
  }

  @Override
  public Integer input(Node.Input node) {
    return builder.input(node.index());
  }

  @Override
  public Integer affine(Node.Affine node) {
    return forms.emit(forms.combine(node.terms(), node.constant(), this::rewritten));
  }

  @Override
  public Integer relu(Node.Relu node) {
    return forms.relu(forms.of(rewritten(node.operand())));
  }

  @Override
  public Integer max(Node.Max node) {
    return builder.max(node.operands().stream().map(this::rewritten).toList());
  }
}
