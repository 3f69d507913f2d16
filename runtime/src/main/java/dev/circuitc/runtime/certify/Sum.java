package dev.circuitc.runtime.certify;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;

/**
 * A sum of multiples of variables, and a constant.
 *
 * @param terms coefficient by variable
 */
record Sum(SparseVector terms, Rational constant) implements Comparable<Sum> {
  static final Sum ZERO = constant(Rational.ZERO);

  static Sum constant(Rational value) {
    return new Sum(SparseVector.ZERO, value);
  }

  static Sum variable(int index) {
    return new Sum(SparseVector.unit(index), Rational.ZERO);
  }

  Sum plus(Sum other, Rational factor) {
    return new Sum(terms.plus(other.terms, factor), constant.plus(other.constant.times(factor)));
  }

  Sum minus(Sum other) {
    return plus(other, Rational.MINUS_ONE);
  }

  Sum times(Rational factor) {
    return new Sum(terms.times(factor), constant.times(factor));
  }

  /** The highest variable below a limit; -1 if there is none. */
  int highest(int limit) {
    int k = terms.size() - 1;
    while (k >= 0 && terms.index(k) >= limit) {
      k--;
    }
    return k < 0 ? -1 : terms.index(k);
  }

  /** By the sign of the difference's first coefficient; its constant, where there is none. */
  @Override
  public int compareTo(Sum other) {
    Sum difference = minus(other);
    return (difference.terms.isZero() ? difference.constant : difference.terms.value(0)).signum();
  }
}
