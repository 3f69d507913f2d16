package dev.circuitc.runtime.eval;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** Bounds the errors that the sums of one layer make and pass on. */
final class LayerError {
  private final Layer layer;
  private final FloatType type;
  private final List<ValueRange> values; // [inputs], exact
  private final List<Growth> carried; // [inputs], the errors of the sums they come from
  private final Opposites before; // of the layer before; null in the first layer
  private final List<Growth> local = new ArrayList<>();
  private final List<Growth> total = new ArrayList<>();
  private Growth largest = Growth.ZERO;

  LayerError(
      Layer layer,
      FloatType type,
      List<ValueRange> values,
      List<Growth> carried,
      Opposites before) {
    this.layer = layer;
    this.type = type;
    this.values = values;
    this.carried = carried;
    this.before = before;
    for (int row = 0; row < layer.outputs(); row++) {
      SparseVector weights = layer.weights().rows().get(row);
      local.add(new Summation(layer.bias().get(row)).error(weights));
      total.add(local.get(row).plus(passedOn(weights)));
    }
  }

  /** What the rounding of each sum adds; [outputs]. */
  List<Growth> local() {
    return local;
  }

  /** The error of each sum; [outputs]. */
  List<Growth> total() {
    return total;
  }

  /** A bound of every number met. */
  Growth largest() {
    return largest;
  }

  /** A pair of opposites passes on one error only: c relu(s) + d relu(-s) has slopes c and -d. */
  private Growth passedOn(SparseVector weights) {
    Growth passed = Growth.ZERO;
    for (int k = 0; k < weights.size(); k++) {
      int j = weights.index(k);
      Rational weight = weights.value(k).abs();
      if (before != null && before.has(j)) {
        Rational other = weights.get(before.of(j)).abs();
        boolean counted = before.isSecond(j) && !other.isZero();
        weight = counted ? Rational.ZERO : weight.max(other);
      }
      passed = passed.plus(carried.get(j).times(Growth.up(weight)));
    }
    return passed;
  }

  /** One sum in the order of the evaluators: the bias, then the products in ascending order. */
  private final class Summation {
    private final double unit = Math.scalb(1.0, -type.precision());
    private final Rational bias;
    private ValueRange partial;
    private Growth error;
    private int only = -1; // the one operand so far, where the partial sum is its product
    private boolean empty; // whether the partial sum is 0 for certain

    Summation(Rational bias) {
      this.bias = bias;
      this.partial = ValueRange.ZERO.plus(exactly(bias));
      this.error = rounding(bias);
      this.empty = bias.isZero();
    }

    Growth error(SparseVector weights) {
      note(partial.magnitude().plus(error));
      for (int k = 0; k < weights.size(); k++) {
        add(weights.value(k), weights.index(k));
      }
      return error;
    }

    private void add(Rational weight, int operand) {
      Growth magnitude = values.get(operand).magnitude().plus(carried.get(operand));
      double size = Growth.up(weight.abs());
      error = error.plus(magnitude.times(rounding(weight).constant())); // of the weight
      error = error.plus(productError(weight, magnitude));
      partial = partial.plus(values.get(operand).times(weight));
      partial = partial.plus(carried.get(operand).times(size));
      if (!empty && !oppositeOfOnly(operand)) { // else one of the two is 0
        Growth result = partial.magnitude().plus(error);
        error = error.plus(result.times(unit));
      }
      only = empty ? operand : -1;
      empty = false;
      note(partial.magnitude().plus(error).max(magnitude.times(size)));
    }

    private boolean oppositeOfOnly(int operand) {
      return only >= 0 && before != null && before.has(operand) && before.of(operand) == only;
    }

    private void note(Growth magnitude) {
      largest = largest.max(magnitude);
    }

    /** How far the nearest number of the format is. */
    private Growth rounding(Rational value) {
      double nearest = type.nearest(value);
      return Double.isInfinite(nearest)
          ? new Growth(Double.POSITIVE_INFINITY, 0)
          : Growth.of(Rational.of(nearest).minus(value).abs());
    }

    /** A product by a power of two is exact unless it becomes too small. */
    private Growth productError(Rational weight, Growth operand) {
      double rounded = Math.abs(type.nearest(weight));
      boolean power = rounded == Math.scalb(1.0, Math.getExponent(rounded));
      Growth tiny = new Growth(Math.scalb(1.0, Math.max(type.minExponent() - 1, -1074)), 0);
      if (power) {
        return rounded >= 1 ? Growth.ZERO : tiny;
      }
      return operand.times(rounded).times(unit).plus(tiny);
    }

    private ValueRange exactly(Rational value) {
      return new ValueRange(Growth.of(value), Growth.of(value.negate()));
    }
  }
}
