package dev.circuitc.math;

import java.util.Optional;
import java.util.TreeMap;

/**
 * The span of a growing list of independent vectors, with coordinates in them.
 *
 * <p>Exact Gaussian elimination, one reduced row a vector, kept by its pivot.
 */
public final class LinearSpan {
  /**
   * @param vector reduced: its first entry, at the pivot, is one
   * @param coordinates of the reduced vector in the vectors that were added
   */
  private record Row(SparseVector vector, SparseVector coordinates) {}

  private final TreeMap<Integer, Row> rows = new TreeMap<>();
  private int size;

  /** How many vectors were added: the dimension. */
  public int dimension() {
    return size;
  }

  /** Adds a vector unless it lies in the span already; whether it was added. */
  public boolean add(SparseVector vector) {
    Row rest = reduce(vector);
    if (rest.vector.isZero()) {
      return false;
    }
    Rational scale = rest.vector.value(0).reciprocal();
    SparseVector coordinates =
        rest.coordinates.negate().plus(SparseVector.unit(size)).times(scale);
    rows.put(rest.vector.index(0), new Row(rest.vector.times(scale), coordinates));
    size++;
    return true;
  }

  public boolean contains(SparseVector vector) {
    return reduce(vector).vector.isZero();
  }

  /** The coordinates of a vector in the vectors added, by order of addition; empty outside the span. */
  public Optional<SparseVector> coordinates(SparseVector vector) {
    Row rest = reduce(vector);
    return rest.vector.isZero() ? Optional.of(rest.coordinates) : Optional.empty();
  }

  /** What is left of a vector, and the coordinates of what was taken off. */
  private Row reduce(SparseVector vector) {
    SparseVector rest = vector;
    SparseVector taken = SparseVector.ZERO;
    int from = Integer.MIN_VALUE;
    for (int k = firstFrom(rest, from); k < rest.size(); k = firstFrom(rest, from)) {
      from = rest.index(k) + 1;
      Row row = rows.get(rest.index(k));
      if (row != null) {
        Rational factor = rest.value(k);
        rest = rest.plus(row.vector, factor.negate());
        taken = taken.plus(row.coordinates, factor);
      }
    }
    return new Row(rest, taken);
  }

  private static int firstFrom(SparseVector vector, int index) {
    int k = 0;
    while (k < vector.size() && vector.index(k) < index) {
      k++;
    }
    return k;
  }
}
