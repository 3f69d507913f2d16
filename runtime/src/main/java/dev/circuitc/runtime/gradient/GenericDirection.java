package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.Collections;
import java.util.List;

/**
 * A direction that lies on no hyperplane: from x to x + (s1 e, s2 e^2, ..., sn e^n) for an e > 0
 * smaller than every number met.
 *
 * <p>Every piecewise-linear function is linear along it, just beside x, and has one gradient there.
 * That gradient is a limit of gradients, so an element of the Clarke subdifferential.
 *
 * @param signs [inputs], s1 to sn: 1 or -1; 0 for an input that does not move, whose partial
 *     derivatives are left out
 */
public record GenericDirection(List<Integer> signs) {
  public GenericDirection {
    signs = List.copyOf(signs);
  }

  /** All signs 1. */
  public static GenericDirection upward(int inputs) {
    return new GenericDirection(Collections.nCopies(inputs, 1));
  }

  /** The sign of a linear form along the direction; 0 where it does not depend on what moves. */
  int sign(SparseVector form) {
    for (int k = 0; k < form.size(); k++) {
      if (signs.get(form.index(k)) != 0) {
        return form.value(k).signum() * signs.get(form.index(k));
      }
    }
    return 0;
  }

  /** A gradient without the partial derivatives by inputs that do not move. */
  public SparseVector visible(SparseVector gradient) {
    return signs.contains(0)
        ? gradient.scale(i -> signs.get(i) == 0 ? Rational.ZERO : Rational.ONE)
        : gradient;
  }
}
