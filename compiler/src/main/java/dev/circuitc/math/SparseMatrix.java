package dev.circuitc.math;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An immutable matrix of rationals, a sparse vector a row.
 *
 * @param columns the number of columns; each index of a row is below it
 * @param rows [rows], each a vector of length {@code columns}
 */
public record SparseMatrix(int columns, List<SparseVector> rows) {
  public SparseMatrix {
    rows = List.copyOf(rows);
    for (SparseVector row : rows) {
      if (!row.isZero() && (row.index(0) < 0 || row.index(row.size() - 1) >= columns)) {
        throw new IllegalArgumentException("a row of " + columns + " columns must not hold " + row);
      }
    }
  }

  /** The number of rows. */
  public int height() {
    return rows.size();
  }

  public Rational get(int row, int column) {
    return rows.get(row).get(column);
  }

  /** The number of entries that are not zero. */
  public long entries() {
    return rows.stream().mapToLong(SparseVector::size).sum();
  }

  /** The product with the vector whose entry j is {@code valueAt(j)}; [rows]. */
  public List<Rational> times(IntFunction<Rational> valueAt) {
    return rows.stream().map(row -> row.dot(valueAt)).toList();
  }

  /** {@code "2x3"}: rows by columns. */
  public String shape() {
    return height() + "x" + columns;
  }

  public static SparseMatrix identity(int size) {
    return new SparseMatrix(
        size, IntStream.range(0, size).mapToObj(SparseVector::unit).toList());
  }
}
