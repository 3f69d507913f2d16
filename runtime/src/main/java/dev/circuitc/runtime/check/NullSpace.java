package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The directions at right angles to some vectors, by exact elimination. */
final class NullSpace {
  private final int dimension;
  private final TreeMap<Integer, SparseVector> rows = new TreeMap<>(); // by pivot, pivot entry 1

  NullSpace(int dimension, Collection<SparseVector> normals) {
    this.dimension = dimension;
    normals.forEach(this::add);
  }

  private void add(SparseVector normal) {
    SparseVector rest = normal;
    while (!rest.isZero()) {
      SparseVector row = rows.get(rest.index(0));
      if (row == null) {
        rows.put(rest.index(0), rest.times(rest.value(0).reciprocal()));
        return;
      }
      rest = rest.plus(row, rest.value(0).negate());
    }
  }

  /** Whether only 0 is at right angles to all of them. */
  boolean isTrivial() {
    return rows.size() == dimension;
  }

  /**
   * A direction of integers without a common factor; [dimension].
   *
   * @param free gives the entries that may be chosen
   */
  List<Rational> direction(Supplier<Rational> free) {
    Rational[] entries = new Rational[dimension];
    for (int i = 0; i < dimension; i++) {
      entries[i] = rows.containsKey(i) ? Rational.ZERO : free.get();
    }
    for (int pivot : rows.descendingKeySet()) {
      // the entry at the pivot is still 0
      entries[pivot] = rows.get(pivot).dot(i -> entries[i]).negate();
    }
    return primitive(Arrays.asList(entries));
  }

  /** The same direction in integers without a common factor. */
  static List<Rational> primitive(List<Rational> direction) {
    BigInteger multiple = BigInteger.ONE;
    BigInteger divisor = BigInteger.ZERO;
    for (Rational entry : direction) {
      multiple = multiple.divide(multiple.gcd(entry.denominator())).multiply(entry.denominator());
    }
    for (Rational entry : direction) {
      divisor = divisor.gcd(entry.times(Rational.of(multiple)).numerator());
    }
    if (divisor.signum() == 0) {
      return List.copyOf(direction);
    }
    Rational factor = Rational.of(multiple, divisor);
    return direction.stream().map(factor::times).toList();
  }
}
