package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;

/** Whether a vector lies in the convex hull of others, with what proves it. */
public sealed interface Membership {

  /**
   * It does.
   *
   * @param coefficients by position in the list of the others: none negative, their sum 1, and the
   *     sum of coefficient times other is the vector
   */
  record Inside(SparseVector coefficients) implements Membership {}

  /**
   * It does not.
   *
   * @param direction along which the vector is larger than each of the others by 1 or more
   */
  record Outside(SparseVector direction) implements Membership {}

  default boolean inside() {
    return this instanceof Inside;
  }
}
