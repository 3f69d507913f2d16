package dev.circuitc.frontend;

import dev.circuitc.approximation.ApproximationException;
import dev.circuitc.approximation.Curves;
import dev.circuitc.approximation.UnivariateFunction;
import dev.circuitc.approximation.Variation;
import dev.circuitc.ir.Knot;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** How far results can be from what is meant, by how far their operands are. */
final class Deviations {
  private static final UnivariateFunction RECIPROCAL =
      UnivariateFunction.power(Rational.MINUS_ONE);

  private final Curves curves;

  Deviations(Curves curves) {
    this.curves = curves;
  }

  /** Of terms added or subtracted. */
  static Deviation sum(List<Value> terms) {
    Deviation sum = Deviation.EXACT;
    for (Value term : terms) {
      sum = sum.plus(term.deviation());
    }
    return sum;
  }

  /** Of a maximum, a minimum, or any other rank. */
  static Deviation largest(List<Value> operands) {
    Deviation largest = Deviation.EXACT;
    for (Value operand : operands) {
      largest = largest.max(operand.deviation());
    }
    return largest;
  }

  /** Of straight lines through knots. */
  static Deviation alongLines(Value operand, List<Knot> knots) {
    if (operand.deviation().isExact()) {
      return Deviation.EXACT;
    }
    Rational steepest = Rational.ZERO;
    for (int i = 1; i < knots.size(); i++) {
      Rational rise = knots.get(i).y().minus(knots.get(i - 1).y());
      Rational run = knots.get(i).x().minus(knots.get(i - 1).x());
      steepest = steepest.max(rise.dividedBy(run).abs());
    }
    return operand.deviation().times(steepest);
  }

  /** Of a product, factors marked being divided by. */
  Deviation product(List<Value> factors, List<Boolean> divided) {
    if (areExact(factors)) {
      return Deviation.EXACT;
    }
    Spread product = new Spread(Interval.point(Rational.ONE), Deviation.EXACT);
    for (int i = 0; i < factors.size(); i++) {
      Spread factor = spread(factors.get(i));
      product = product.times(divided.get(i) ? factor.under(RECIPROCAL) : factor);
    }
    return product.deviation();
  }

  /** Of a function of one variable. */
  Deviation applied(UnivariateFunction function, Value argument) {
    return argument.deviation().isExact()
        ? Deviation.EXACT
        : spread(argument).under(function).deviation();
  }

  /** Of a power; x^0 is 1 for any x. */
  Deviation power(Value base, Rational exponent) {
    if (exponent.isZero() || base.deviation().isExact()) {
      return Deviation.EXACT;
    }
    try {
      return applied(UnivariateFunction.power(exponent), base);
    } catch (ApproximationException tooLarge) {
      return Deviation.UNKNOWN;
    }
  }

  private static boolean areExact(List<Value> values) {
    for (Value value : values) {
      if (!value.deviation().isExact()) {
        return false;
      }
    }
    return true;
  }

  private Spread spread(Value value) {
    return new Spread(range(value), value.deviation());
  }

  private Interval range(Value value) {
    if (value instanceof Value.Curved curved) {
      return curves.range(curved.curve());
    }
    return value instanceof Value.Wire wire
        ? curves.range(curves.node(wire.node()))
        : Interval.point(Scalars.number(value));
  }

  /** The values a number takes, and how far it is from the one that is meant. */
  private record Spread(Interval range, Deviation deviation) {
    /** (a + d)(b + e) is off by at most |b| d + |a| e + d e. */
    Spread times(Spread other) {
      return new Spread(
          range.times(other.range),
          part(deviation, other.range)
              .plus(part(other.deviation, range))
              .plus(part(deviation, other.deviation.bound())));
    }

    private static Deviation part(Deviation deviation, Interval range) {
      return part(deviation, range.magnitude());
    }

    private static Deviation part(Deviation deviation, Optional<Rational> factor) {
      return deviation.isExact()
          ? Deviation.EXACT
          : factor.map(deviation::times).orElse(Deviation.UNKNOWN);
    }

    /** The function of it; what is meant lies within the deviation of the range. */
    Spread under(UnivariateFunction function) {
      Interval values = Variation.values(function, range);
      if (deviation.isExact()) {
        return new Spread(values, deviation);
      }
      Optional<Rational> steepness =
          deviation.bound().flatMap(d -> Variation.steepness(function, range.widened(d)));
      return new Spread(values, steepness.map(deviation::times).orElse(Deviation.UNKNOWN));
    }
  }
}
