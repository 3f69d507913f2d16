package dev.circuitc.approximation;

import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Nodes;
import dev.circuitc.ir.Operands;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stages of a curved expression and what they are judged by.
 *
 * @param nodes of the circuit that the stages are built in
 * @param bounds of these nodes
 */
record Plan(List<Stage> stages, Nodes nodes, Bounds bounds, Fitter fitter) {
  Plan {
    stages = List.copyOf(stages);
  }

  int last() {
    return stages.size() - 1;
  }

  List<Integer> operands(int stage) {
    return stages.get(stage).accept(new StageOperands());
  }

  /** Says which inputs must be bounded for a stage to be. */
  String lackOfBounds(int stage) {
    TreeSet<Integer> open = new TreeSet<>();
    for (int i = 0; i <= stage; i++) {
      if (stages.get(i) instanceof Stage.Combination part && !bounds.of(part.exact()).isBounded()) {
        for (int k = 0; k < part.exact().terms().size(); k++) {
          open.add(part.exact().terms().index(k));
        }
      }
    }
    return "the argument of a curve must be bounded, but " + unboundedInputs(open)
        + " has no bounded domain";
  }

  private String unboundedInputs(TreeSet<Integer> open) {
    TreeSet<Integer> inputs = new TreeSet<>();
    while (!open.isEmpty()) {
      Node node = nodes.node(open.last());
      if (node instanceof Node.Input input && !bounds.of(open.last()).isBounded()) {
        inputs.add(input.index());
      }
      open.pollLast();
      open.addAll(Operands.of(node));
    }
    return inputs.stream()
        .map(input -> "'" + nodes.inputs().get(input).name() + "'")
        .collect(Collectors.joining(" and "));
  }
}
