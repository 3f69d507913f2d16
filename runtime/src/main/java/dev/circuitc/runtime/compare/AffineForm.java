package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A rational combination of signals plus a constant.
 *
 * @param terms the factor of each signal; signals are the net's inputs, then the hinges in order
 */
record AffineForm(SparseVector terms, Rational constant) {
  static final AffineForm ZERO = new AffineForm(SparseVector.ZERO, Rational.ZERO);

  static AffineForm signal(int index) {
    return new AffineForm(SparseVector.unit(index), Rational.ZERO);
  }

  static AffineForm constant(Rational value) {
    return new AffineForm(SparseVector.ZERO, value);
  }

  AffineForm plus(AffineForm other, Rational factor) {
    return new AffineForm(
        terms.plus(other.terms, factor), constant.plus(other.constant.times(factor)));
  }

  AffineForm plus(Rational shift) {
    return new AffineForm(terms, constant.plus(shift));
  }

  AffineForm minus(AffineForm other) {
    return plus(other, Rational.MINUS_ONE);
  }

  AffineForm times(Rational factor) {
    return new AffineForm(terms.times(factor), constant.times(factor));
  }

  AffineForm negate() {
    return times(Rational.MINUS_ONE);
  }

  /** The form without one of its signals. */
  AffineForm without(int signal) {
    return plus(signal(signal), terms.get(signal).negate());
  }

  AffineForm map(UnaryOperator<Rational> change) {
    TreeMap<Integer, Rational> changed = new TreeMap<>();
    for (int k = 0; k < terms.size(); k++) {
      changed.put(terms.index(k), change.apply(terms.value(k)));
    }
    return new AffineForm(SparseVector.of(changed), change.apply(constant));
  }

  boolean isConstant() {
    return terms.isZero();
  }

  boolean isZero() {
    return terms.isZero() && constant.isZero();
  }

  /** How many summands it is written with. */
  int summands() {
    return terms.size() + (constant.isZero() ? 0 : 1);
  }

  /** The largest magnitude among the factors; zero for a constant. */
  Rational largestFactor() {
    Rational largest = Rational.ZERO;
    for (int k = 0; k < terms.size(); k++) {
      largest = largest.max(terms.value(k).abs());
    }
    return largest;
  }
}
