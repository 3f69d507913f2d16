package dev.circuitc.approximation;

import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * Builds the circuit of one stage.
 *
 * @param number of the stage
 * @param nodes of the earlier stages
 */
record StageCircuit(Hinges hinges, Trial trial, int number, List<Integer> nodes)
    implements Stage.Visitor<Integer> {
  @Override
  public Integer combination(Stage.Combination stage) {
    CircuitBuilder builder = hinges.builder();
    SparseVector own = stage.stages().combine(part -> SparseVector.unit(nodes.get(part)));
    return builder.affine(stage.exact().terms().plus(own), stage.exact().constant());
  }

  @Override
  public Integer fit(Stage.Fit stage) {
    return trial.fit(number).build(hinges, nodes.get(stage.argument()));
  }

  @Override
  public Integer product(Stage.Product stage) {
    return trial
        .product(number)
        .build(hinges, nodes.get(stage.left()), nodes.get(stage.right()));
  }

  @Override
  public Integer largest(Stage.Largest stage) {
    return hinges.max(stage.operands().stream().map(nodes::get).toList());
  }
}
