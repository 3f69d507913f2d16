package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.Comparator;

/**
 * What a piecewise-linear function is just beside a point: its value there, and its gradient in the
 * cell that a generic direction enters.
 *
 * @param gradient [inputs]
 */
record Germ(Rational value, SparseVector gradient) {
  static final Germ ZERO = new Germ(Rational.ZERO, SparseVector.ZERO);

  /**
   * Orders functions as they are just beside the point; equal where they agree in the whole cell.
   */
  static Comparator<Germ> along(GenericDirection direction) {
    return (a, b) -> {
      int byValue = a.value.compareTo(b.value);
      return byValue != 0 ? byValue : direction.sign(a.gradient.minus(b.gradient));
    };
  }
}
