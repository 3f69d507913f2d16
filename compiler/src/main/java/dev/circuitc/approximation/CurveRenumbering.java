package dev.circuitc.approximation;

import java.util.function.IntUnaryOperator;

/** The same operation on operands of other numbers. */
record CurveRenumbering(IntUnaryOperator number) implements Curve.Visitor<Curve> {
  @Override
  public Curve linear(Curve.Linear curve) {
    return curve;
  }

  @Override
  public Curve sum(Curve.Sum curve) {
    return new Curve.Sum(curve.terms().mapIndices(number), curve.constant());
  }

  @Override
  public Curve apply(Curve.Apply curve) {
    return new Curve.Apply(curve.function(), number.applyAsInt(curve.argument()));
  }

  @Override
  public Curve product(Curve.Product curve) {
    return new Curve.Product(
        number.applyAsInt(curve.left()), number.applyAsInt(curve.right()));
  }

  @Override
  public Curve max(Curve.Max curve) {
    return new Curve.Max(curve.operands().stream().map(number::applyAsInt).toList());
  }
}
