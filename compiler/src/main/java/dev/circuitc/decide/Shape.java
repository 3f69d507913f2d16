package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A maximum with its scale and a common summand taken out: {@code scale * max(key) + offset}.
 *
 * <p>Maxima that differ in nothing else share one key: relu(s), relu(2s) and relu(-s) = relu(s) - s
 * do.
 *
 * @param key ascending, the first zero, the first coefficient of the second one
 * @param scale positive
 */
record Shape(List<AffineForm> key, Rational scale, AffineForm offset) {

  /** The shape of a maximum of at least two elements. */
  static Shape of(Expansion expansion) {
    List<AffineForm> sorted = expansion.elements().stream().sorted(FormOrder.ORDER).toList();
    AffineForm least = sorted.get(0);
    Rational scale = sorted.get(1).minus(least).terms().value(0);
    Rational factor = scale.reciprocal();
    return new Shape(
        sorted.stream().map(e -> e.minus(least).times(factor)).toList(),
        scale,
        least.minus(expansion.shift()));
  }

  /** The value of this maximum, given the value of one with the same key. */
  AffineForm valueFrom(Shape other, AffineForm otherValue) {
    return otherValue.minus(other.offset).times(scale.dividedBy(other.scale)).plus(offset);
  }
}
