package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;

/**
 * What a piecewise-linear function is just beside a point: its value there, and its gradient in the
 * cell that the generic direction enters.
 *
 * <p>The generic direction leads from the point x to x + (e, e^2, ..., e^n) for an e > 0 that is
 * smaller than every number met. It lies on no hyperplane, so every function has one gradient along it, and
 * of two germs one is larger for all small e unless the functions agree there: the values decide, and
 * where they tie the first coordinate in which the gradients differ.
 *
 * @param gradient [inputs]
 */
record Germ(Rational value, SparseVector gradient) implements Comparable<Germ> {
  static final Germ ZERO = new Germ(Rational.ZERO, SparseVector.ZERO);

  /** The sign just beside the point; 0 where the function is 0 in the whole cell. */
  int signum() {
    return value.isZero() ? leadingSign(gradient) : value.signum();
  }

  static int leadingSign(SparseVector gradient) {
    return gradient.isZero() ? 0 : gradient.value(0).signum();
  }

  @Override
  public int compareTo(Germ other) {
    int byValue = value.compareTo(other.value);
    return byValue != 0 ? byValue : leadingSign(gradient.minus(other.gradient));
  }
}
