package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The coordinates that some vectors use, numbered anew from 0, so that programs over them stay
 * small.
 *
 * @param coordinates ascending
 */
record Support(List<Integer> coordinates) {
  static Support of(Collection<SparseVector> vectors) {
    TreeSet<Integer> used = new TreeSet<>();
    for (SparseVector vector : vectors) {
      for (int k = 0; k < vector.size(); k++) {
        used.add(vector.index(k));
      }
    }
    return new Support(List.copyOf(used));
  }

  int size() {
    return coordinates.size();
  }

  SparseVector narrow(SparseVector vector) {
    return vector.mapIndices(i -> Collections.binarySearch(coordinates, i));
  }

  SparseVector widen(List<Rational> entries) {
    return SparseVector.dense(entries.toArray(Rational[]::new)).mapIndices(coordinates::get);
  }
}
