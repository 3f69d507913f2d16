package dev.circuitc.approximation;

import java.util.List;
import java.util.stream.IntStream;

/** The operands of a stage, in order. */
final class StageOperands implements Stage.Visitor<List<Integer>> {
  @Override
  public List<Integer> combination(Stage.Combination stage) {
    return IntStream.range(0, stage.stages().size()).map(stage.stages()::index).boxed().toList();
  }

  @Override
  public List<Integer> fit(Stage.Fit stage) {
    return List.of(stage.argument());
  }

  @Override
  public List<Integer> product(Stage.Product stage) {
    return List.of(stage.left(), stage.right());
  }

  @Override
  public List<Integer> largest(Stage.Largest stage) {
    return stage.operands();
  }
}
