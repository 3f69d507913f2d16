package dev.circuitc.runtime.train;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Operands;
import dev.circuitc.ir.Output;
import dev.circuitc.math.SparseVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Evaluates the circuit of a source in doubles at all points of a batch at once.
 *
 * <p>The circuit is compiled once to a list of operations on arrays; an array is used again as soon
 * as no later operation reads it. Holds the arrays of one batch; for one thread at a time.
 */
final class SourceEvaluator {
  /** A step of the evaluation, which reads some arrays and overwrites one. */
  private interface Operation {
    void run();
  }

  private final int points;
  private final double[][] inputs; // [inputs][points]
  private final double[][] values; // [nodes][points]; nodes may share an array, one after another
  private final List<Operation> operations = new ArrayList<>();
  private final double[][] outputs; // [outputs][points]

  SourceEvaluator(Circuit circuit, int points) {
    this.points = points;
    this.inputs = new double[circuit.inputs().size()][points];
    this.values = new double[circuit.nodes().size()][];
    int[] lastUses = lastUses(circuit);
    Deque<double[]> free = new ArrayDeque<>();
    for (int id = 0; id < values.length; id++) {
      Node node = circuit.node(id);
      values[id] = place(node, free);
      node.accept(new Translation(values[id]));
      for (int operand : Operands.of(node)) {
        if (lastUses[operand] == id && !(circuit.node(operand) instanceof Node.Input)) {
          free.push(values[operand]);
        }
      }
    }
    this.outputs =
        circuit.outputs().stream().map(output -> values[output.node()]).toArray(double[][]::new);
  }

  private double[] place(Node node, Deque<double[]> free) {
    if (node instanceof Node.Input input) {
      return inputs[input.index()];
    }
    return free.isEmpty() ? new double[points] : free.pop();
  }

  /** The last node that reads each node; an output is read to the end; [nodes]. */
  private static int[] lastUses(Circuit circuit) {
    int[] last = new int[circuit.nodes().size()];
    Arrays.fill(last, -1);
    for (int id = 0; id < last.length; id++) {
      for (int operand : Operands.of(circuit.node(id))) {
        last[operand] = id;
      }
    }
    for (Output output : circuit.outputs()) {
      last[output.node()] = last.length;
    }
    return last;
  }

  /** The points to evaluate at, to be filled by the caller; [inputs][points]. */
  double[][] inputs() {
    return inputs;
  }

  /** The outputs at {@link #inputs()}; [outputs][points], overwritten by the next call. */
  double[][] evaluate() {
    for (Operation operation : operations) {
      operation.run();
    }
    return outputs;
  }

  /** Adds the operations that compute a node into an array. */
  private final class Translation implements Node.Visitor<Void> {
    private final double[] target;

    private Translation(double[] target) {
      this.target = target;
    }

    @Override
    public Void input(Node.Input node) {
      return null; // the array is the input's own
    }

    @Override
    public Void affine(Node.Affine node) {
      double constant = node.constant().toDouble();
      SparseVector terms = node.terms();
      if (terms.isZero()) {
        Loops.fill(target, constant);
        operations.add(() -> Loops.fill(target, constant));
        return null;
      }
      double first = terms.value(0).toDouble();
      double[] operand = values[terms.index(0)];
      operations.add(() -> Loops.scale(target, first, operand));
      for (int k = 1; k < terms.size(); k++) {
        double factor = terms.value(k).toDouble();
        double[] added = values[terms.index(k)];
        operations.add(() -> Loops.add(target, factor, added));
      }
      if (constant != 0) {
        operations.add(() -> Loops.add(target, constant));
      }
      return null;
    }

    @Override
    public Void relu(Node.Relu node) {
      double[] operand = values[node.operand()];
      operations.add(() -> Loops.rectify(target, operand));
      return null;
    }

    @Override
    public Void max(Node.Max node) {
      double[] first = values[node.operands().get(0)];
      operations.add(() -> Loops.scale(target, 1, first));
      for (int operand : node.operands().subList(1, node.operands().size())) {
        double[] other = values[operand];
        operations.add(() -> Loops.maximum(target, other));
      }
      return null;
    }
  }
}
