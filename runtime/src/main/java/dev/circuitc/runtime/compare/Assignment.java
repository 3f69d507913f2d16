package dev.circuitc.runtime.compare;

import java.util.Arrays;

/**
 * The pairing of rows with columns of least total cost.
 *
 * <p>The Hungarian method with potentials: one shortest augmenting path a row, rows squared times
 * columns steps in all. Source: Kuhn 1955; Munkres 1957; the dense form after Jonker and Volgenant
 * 1987.
 */
final class Assignment {
  private final double[][] costs; // [rows][columns], rows <= columns, finite
  private final int columns;
  private final double[] rowPotential; // row and column 0 stand for "none"
  private final double[] columnPotential;
  private final int[] rowOf; // by column

  private Assignment(double[][] costs) {
    this.costs = costs;
    this.columns = costs.length == 0 ? 0 : costs[0].length;
    this.rowPotential = new double[costs.length + 1];
    this.columnPotential = new double[columns + 1];
    this.rowOf = new int[columns + 1];
  }

  /**
   * The column of each row.
   *
   * @param costs [rows][columns], finite; no more rows than columns
   */
  static int[] of(double[][] costs) {
    Assignment assignment = new Assignment(costs);
    if (costs.length > assignment.columns) {
      throw new IllegalArgumentException(
          "an assignment must have a column for each of " + costs.length + " rows, not "
              + assignment.columns);
    }
    for (int row = 1; row <= costs.length; row++) {
      assignment.augment(row);
    }
    int[] columnOf = new int[costs.length];
    for (int column = 1; column <= assignment.columns; column++) {
      if (assignment.rowOf[column] > 0) {
        columnOf[assignment.rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  /** Finds a place for one more row along the shortest path of reduced costs. */
  private void augment(int row) {
    double[] distance = new double[columns + 1];
    int[] previous = new int[columns + 1];
    boolean[] done = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      done[column] = true;
      relax(column, distance, previous, done);
      int nearest = nearest(distance, done);
      shift(distance[nearest], distance, done);
      column = nearest;
    }
    while (column != 0) {
      rowOf[column] = rowOf[previous[column]];
      column = previous[column];
    }
  }

  private void relax(int from, double[] distance, int[] previous, boolean[] done) {
    int row = rowOf[from];
    for (int j = 1; j <= columns; j++) {
      double reduced = costs[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
      if (!done[j] && reduced < distance[j]) {
        distance[j] = reduced;
        previous[j] = from;
      }
    }
  }

  private int nearest(double[] distance, boolean[] done) {
    int nearest = -1;
    for (int j = 1; j <= columns; j++) {
      if (!done[j] && (nearest < 0 || distance[j] < distance[nearest])) {
        nearest = j;
      }
    }
    return nearest;
  }

  private void shift(double by, double[] distance, boolean[] done) {
    for (int j = 0; j <= columns; j++) {
      if (done[j]) {
        rowPotential[rowOf[j]] += by;
        columnPotential[j] -= by;
      } else {
        distance[j] -= by;
      }
    }
  }
}
