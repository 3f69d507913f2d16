package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Operands;

/** Counts who reads each node of a circuit. */
final class Readers {
  private Readers() {}

  /** How many nodes and outputs read each node, of those that an output depends on; [nodes]. */
  static int[] of(Circuit circuit) {
    int[] readers = new int[circuit.nodes().size()];
    circuit.outputs().forEach(output -> readers[output.node()]++);
    for (int id = readers.length - 1; id >= 0; id--) {
      if (readers[id] > 0) {
        Operands.of(circuit.node(id)).forEach(operand -> readers[operand]++);
      }
    }
    return readers;
  }
}
