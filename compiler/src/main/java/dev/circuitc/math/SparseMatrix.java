package dev.circuitc.math;

import java.util.ArrayList;
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

  /** The product with a matrix of as many rows as this has columns. */
  public SparseMatrix times(SparseMatrix right) {
    if (right.height() != columns) {
      throw new IllegalArgumentException(
          "a matrix of " + columns + " columns must not meet " + right.height() + " rows");
    }
    List<SparseVector> products = new ArrayList<>(height());
    for (SparseVector row : rows) {
      SparseVector sum = SparseVector.ZERO;
      for (int k = 0; k < row.size(); k++) {
        sum = sum.plus(right.rows.get(row.index(k)), row.value(k));
      }
      products.add(sum);
    }
    return new SparseMatrix(right.columns, products);
  }

  /** Columns as rows. */
  public SparseMatrix transposed() {
    int[] sizes = new int[columns];
    for (SparseVector row : rows) {
      for (int k = 0; k < row.size(); k++) {
        sizes[row.index(k)]++;
      }
    }
    int[][] indices = new int[columns][];
    Rational[][] values = new Rational[columns][];
    for (int column = 0; column < columns; column++) {
      indices[column] = new int[sizes[column]];
      values[column] = new Rational[sizes[column]];
    }
    int[] filled = new int[columns];
    for (int i = 0; i < rows.size(); i++) {
      SparseVector row = rows.get(i);
      for (int k = 0; k < row.size(); k++) {
        int column = row.index(k);
        indices[column][filled[column]] = i; // ascending, since rows are visited in order
        values[column][filled[column]++] = row.value(k);
      }
    }
    return new SparseMatrix(
        rows.size(),
        IntStream.range(0, columns)
            .mapToObj(c -> SparseVector.ofSorted(indices[c], values[c], sizes[c]))
            .toList());
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
