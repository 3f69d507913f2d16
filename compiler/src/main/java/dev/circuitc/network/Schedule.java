package dev.circuitc.network;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Levels;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Operands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which hidden layer each ReLU of a circuit acts.
 *
 * @param depth the number of hidden layers
 * @param layer [nodes], counted from 1; 0 for an input; for an affine node that of its latest operand
 */
record Schedule(int depth, List<Integer> layer) {

  /** The least number of hidden layers that the outputs of a circuit lie behind. */
  static int leastDepth(Circuit circuit) {
    Levels levels = new Levels(circuit.nodes());
    return circuit.outputs().stream().mapToInt(o -> levels.of(o.node())).max().orElse(0);
  }

  /** Every ReLU in the first layer where its operand is there. */
  static Schedule early(Circuit circuit, int depth) {
    Levels levels = new Levels(circuit.nodes());
    return new Schedule(
        depth, IntStream.range(0, circuit.nodes().size()).mapToObj(levels::of).toList());
  }

  /** Every ReLU in the last layer before the first that reads it. */
  static Schedule late(Circuit circuit, int depth) {
    int size = circuit.nodes().size();
    List<Integer> latest = new ArrayList<>(Collections.nCopies(size, depth));
    for (int id = size - 1; id >= 0; id--) {
      Node node = circuit.node(id);
      int bound = latest.get(id) - (node instanceof Node.Relu ? 1 : 0);
      for (int operand : Operands.of(node)) {
        latest.set(operand, Math.min(latest.get(operand), bound));
      }
    }
    return new Schedule(depth, settled(circuit, latest));
  }

  /** Affine nodes and inputs act where their operands do, not where they are read. */
  private static List<Integer> settled(Circuit circuit, List<Integer> latest) {
    List<Integer> layer = new ArrayList<>();
    for (int id = 0; id < latest.size(); id++) {
      Node node = circuit.node(id);
      int ready = 0;
      for (int operand : Operands.of(node)) {
        ready = Math.max(ready, layer.get(operand));
      }
      layer.add(node instanceof Node.Relu ? latest.get(id) : ready);
    }
    return layer;
  }

  /** The ReLU nodes of each hidden layer; [depth], ids ascending. */
  List<List<Integer>> units(Circuit circuit) {
    List<List<Integer>> units = new ArrayList<>();
    IntStream.range(0, depth).forEach(l -> units.add(new ArrayList<>()));
    for (int id = 0; id < layer.size(); id++) {
      if (circuit.node(id) instanceof Node.Relu) {
        units.get(layer.get(id) - 1).add(id);
      }
    }
    return units;
  }
}
