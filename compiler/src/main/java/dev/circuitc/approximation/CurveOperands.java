package dev.circuitc.approximation;

import java.util.List;
import java.util.stream.IntStream;

/** The operands of a curve, in order. */
final class CurveOperands implements Curve.Visitor<List<Integer>> {
  @Override
  public List<Integer> linear(Curve.Linear curve) {
    return List.of();
  }

  @Override
  public List<Integer> sum(Curve.Sum curve) {
    return IntStream.range(0, curve.terms().size()).map(curve.terms()::index).boxed().toList();
  }

  @Override
  public List<Integer> apply(Curve.Apply curve) {
    return List.of(curve.argument());
  }

  @Override
  public List<Integer> product(Curve.Product curve) {
    return List.of(curve.left(), curve.right());
  }

  @Override
  public List<Integer> max(Curve.Max curve) {
    return curve.operands();
  }
}
