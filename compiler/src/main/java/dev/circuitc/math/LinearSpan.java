package dev.circuitc.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The span of a growing list of independent vectors, with coordinates in them.
 *
 * <p>Exact Gauss-Jordan elimination, one row a vector, kept by its pivot. No row has an entry at the
 * pivot of another, so a question about a vector reads only the rows at its own entries.
 */
public final class LinearSpan {
  /**
   * @param vector its first entry, at the pivot, is one
   * @param coordinates of that vector in the vectors that were added
   */
  private record Row(SparseVector vector, SparseVector coordinates) {
    Row minus(Row other, Rational factor) {
      return new Row(
          vector.plus(other.vector, factor.negate()),
          coordinates.plus(other.coordinates, factor.negate()));
    }

    Row times(Rational factor) {
      return new Row(vector.times(factor), coordinates.times(factor));
    }

    int pivot() {
      return vector.index(0);
    }

    int size() {
      return vector.size() + coordinates.size();
    }
  }

  private final Map<Integer, Row> rows = new HashMap<>(); // by pivot
  private final Set<Integer> wide = new TreeSet<>(); // pivots of rows with further entries
  private int size;
  private long work; // entries of rows that were combined

  /** How many vectors were added: the dimension. */
  public int dimension() {
    return size;
  }

  /** How many entries all questions so far have combined: a measure of the time. */
  public long work() {
    return work;
  }

  /** Adds a vector unless it lies in the span already; whether it was added. */
  public boolean add(SparseVector vector) {
    Row rest = reduced(new Row(vector, SparseVector.unit(size)));
    if (rest.vector.isZero()) {
      return false;
    }
    Row row = rest.times(rest.vector.value(0).reciprocal());
    for (int pivot : List.copyOf(wide)) {
      put(without(rows.get(pivot), row));
    }
    put(row);
    size++;
    return true;
  }

  private void put(Row row) {
    rows.put(row.pivot(), row);
    if (row.vector.size() > 1) {
      wide.add(row.pivot());
    } else {
      wide.remove(row.pivot());
    }
  }

  public boolean contains(SparseVector vector) {
    return reduced(new Row(vector, SparseVector.ZERO)).vector.isZero();
  }

  /** The coordinates of a vector in the vectors added, by order of addition; empty outside the span. */
  public Optional<SparseVector> coordinates(SparseVector vector) {
    Row rest = reduced(new Row(vector, SparseVector.ZERO));
    return rest.vector.isZero() ? Optional.of(rest.coordinates.negate()) : Optional.empty();
  }

  /** What is left of a vector when its entries at pivots are taken off. */
  private Row reduced(Row given) {
    Row rest = given;
    for (int k = 0; k < given.vector.size(); k++) {
      Row row = rows.get(given.vector.index(k));
      if (row != null) {
        work += rest.size() + row.size();
        rest = rest.minus(row, given.vector.value(k));
      }
    }
    return rest;
  }

  private Row without(Row row, Row other) {
    Rational factor = row.vector.get(other.pivot());
    if (factor.isZero()) {
      return row;
    }
    work += row.size() + other.size();
    return row.minus(other, factor);
  }
}
