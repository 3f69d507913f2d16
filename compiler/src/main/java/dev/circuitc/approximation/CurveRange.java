package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import java.util.HashMap;
import java.util.Map;

/** Intervals that hold the values of curves on the declared domain, by interval arithmetic. */
final class CurveRange implements Curve.Visitor<Interval> {
  private final Curves curves;
  private final Map<Integer, Interval> known = new HashMap<>();

  CurveRange(Curves curves) {
    this.curves = curves;
  }

  Interval of(int curve) {
    Interval range = known.get(curve);
    if (range == null) {
      range = curves.get(curve).accept(this);
      known.put(curve, range);
    }
    return range;
  }

  @Override
  public Interval linear(Curve.Linear curve) {
    return curves.bounds().of(curve.form());
  }

  @Override
  public Interval sum(Curve.Sum curve) {
    Interval sum = Interval.point(curve.constant());
    for (int k = 0; k < curve.terms().size(); k++) {
      sum = sum.plus(of(curve.terms().index(k)).times(curve.terms().value(k)));
    }
    return sum;
  }

  @Override
  public Interval apply(Curve.Apply curve) {
    return Variation.values(curve.function(), of(curve.argument()));
  }

  @Override
  public Interval product(Curve.Product curve) {
    return of(curve.left()).times(of(curve.right()));
  }

  @Override
  public Interval max(Curve.Max curve) {
    return curve.operands().stream().map(this::of).reduce(Interval::max).orElseThrow();
  }
}
