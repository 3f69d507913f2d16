package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Operands;
import dev.circuitc.ir.Output;

/**
 * Removes nodes that no output depends on.
 *
 * <p>A named sum of nodes that stay is kept: it costs no unit, and tells layering what a value it
 * carries is called.
 */
public final class RemoveDead implements Pass {
  @Override
  public String name() {
    return "remove-dead";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    boolean[] live = live(circuit);
    CircuitBuilder builder = new CircuitBuilder(circuit.inputs());
    int[] moved = new int[live.length];
    for (int id = 0; id < live.length; id++) {
      if (live[id]) {
        moved[id] = copy(circuit.node(id), moved, builder);
        int place = moved[id];
        circuit.origin(id).ifPresent(origin -> builder.name(place, origin));
      }
    }
    return builder.build(
        circuit.outputs().stream().map(o -> new Output(o.name(), moved[o.node()])).toList());
  }

  private static boolean[] live(Circuit circuit) {
    boolean[] live = new boolean[circuit.nodes().size()];
    circuit.outputs().forEach(output -> live[output.node()] = true);
    for (int id = live.length - 1; id >= 0; id--) {
      live[id] |= circuit.node(id) instanceof Node.Input;
      if (live[id]) {
        Operands.of(circuit.node(id)).forEach(operand -> live[operand] = true);
      }
    }
    for (int id = 0; id < live.length; id++) {
      boolean namedSum = circuit.node(id) instanceof Node.Affine && circuit.origin(id).isPresent();
      live[id] |= namedSum && Operands.of(circuit.node(id)).stream().allMatch(o -> live[o]);
    }
    return live;
  }

  private static int copy(Node node, int[] moved, CircuitBuilder builder) {
    return node.accept(
        new Node.Visitor<Integer>() {
          @Override
          public Integer input(Node.Input input) {
            return builder.input(input.index());
          }

          @Override
          public Integer affine(Node.Affine affine) {
            return builder.affine(
                affine.terms().mapIndices(id -> moved[id]), affine.constant());
          }

          @Override
          public Integer relu(Node.Relu relu) {
            return builder.relu(moved[relu.operand()]);
          }

          @Override
          public Integer max(Node.Max max) {
            return builder.max(max.operands().stream().map(id -> moved[id]).toList());
          }
        });
  }
}
