package dev.circuitc.decide;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A dictionary of the simplex method in exact rationals: each basic variable as a form over the
 * nonbasic ones, which are all zero at the vertex it stands for.
 *
 * <p>Variables 0 to n-1 are free; the others are slacks and never negative. The constant of a
 * slack's row is never negative, so the vertex is always feasible. A free variable that became
 * basic stays so.
 */
final class Tableau {
  /** Steps without progress after which Bland's rule takes over: slower, but it cannot cycle. */
  private static final int PATIENCE = 8;

  private static final int NONE = -1;

  private final int width; // the number of free variables, and of columns
  private final int[] columns; // [width], the variable of each column
  private final List<Rational[]> rows = new ArrayList<>(); // each [width + 1], the constant last
  private final List<Integer> basics = new ArrayList<>(); // the variable of each row
  private final List<Integer> rowOf; // by variable, NONE while it is nonbasic

  Tableau(int width) {
    this.width = width;
    this.columns = new int[width];
    Arrays.setAll(columns, i -> i);
    this.rowOf = new ArrayList<>(Collections.nCopies(width, NONE));
  }

  /** A copy that changes independently. */
  Tableau(Tableau original) {
    this.width = original.width;
    this.columns = original.columns.clone();
    original.rows.forEach(row -> rows.add(row.clone()));
    this.basics.addAll(original.basics);
    this.rowOf = new ArrayList<>(original.rowOf);
  }

  /** A row that is a constant, to be filled by {@link #add}. */
  Rational[] constantRow(Rational constant) {
    Rational[] row = new Rational[width + 1];
    Arrays.fill(row, Rational.ZERO);
    row[width] = constant;
    return row;
  }

  /** Adds a multiple of a variable to a row. */
  void add(Rational[] row, int variable, Rational factor) {
    int place = rowOf.get(variable);
    if (place == NONE) {
      int column = columnOf(variable);
      row[column] = row[column].plus(factor);
    } else {
      addMultiple(row, rows.get(place), factor);
    }
  }

  private int columnOf(int variable) {
    int column = 0;
    while (columns[column] != variable) {
      column++;
    }
    return column;
  }

  private static void addMultiple(Rational[] row, Rational[] other, Rational factor) {
    for (int j = 0; j < row.length; j++) {
      if (!other[j].isZero()) {
        row[j] = row[j].plus(other[j].times(factor));
      }
    }
  }

  /**
   * Makes a row the form of a new slack; its constant must not be negative, unless a pivot follows.
   */
  int append(Rational[] row) {
    basics.add(rowOf.size());
    rowOf.add(rows.size());
    rows.add(row);
    return rows.size() - 1;
  }

  /** The variable that stands at a column. */
  int variable(int column) {
    return columns[column];
  }

  /** The constant of a row: its value at the vertex. */
  Rational constant(Rational[] row) {
    return row[width];
  }

  /** The value of a variable at the vertex. */
  Rational value(int variable) {
    int place = rowOf.get(variable);
    return place == NONE ? Rational.ZERO : rows.get(place)[width];
  }

  /** How fast a variable grows with the variable of a column. */
  Rational slope(int variable, int column) {
    int place = rowOf.get(variable);
    if (place == NONE) {
      return columns[column] == variable ? Rational.ONE : Rational.ZERO;
    }
    return rows.get(place)[column];
  }

  /**
   * Moves from vertex to vertex to make an objective larger.
   *
   * @param objective a row of this tableau; kept up to date with the basis
   * @param reached whether a value of the objective is large enough to stop
   * @return the column along which the objective grows without bound, in the direction of its
   *     slope's sign; negative where it was reached or is largest
   */
  int maximise(Rational[] objective, Predicate<Rational> reached) {
    int stalled = 0;
    while (!reached.test(objective[width])) {
      int column = stalled > PATIENCE ? firstRising(objective) : steepest(objective);
      if (column == NONE) {
        return NONE;
      }
      int row = blocking(column, objective[column].signum());
      if (row == NONE) {
        return column;
      }
      stalled = rows.get(row)[width].isZero() ? stalled + 1 : 0;
      pivot(row, column);
      substitute(objective, row, column);
    }
    return NONE;
  }

  private boolean rises(Rational[] objective, int column) {
    int sign = objective[column].signum();
    return sign > 0 || sign < 0 && columns[column] < width; // a free variable may also fall
  }

  private int steepest(Rational[] objective) {
    int best = NONE;
    for (int j = 0; j < width; j++) {
      if (rises(objective, j)
          && (best == NONE || objective[j].abs().compareTo(objective[best].abs()) > 0)) {
        best = j;
      }
    }
    return best;
  }

  private int firstRising(Rational[] objective) {
    int best = NONE;
    for (int j = 0; j < width; j++) {
      if (rises(objective, j) && (best == NONE || columns[j] < columns[best])) {
        best = j;
      }
    }
    return best;
  }

  /** The row of the slack that reaches zero first; of several, that of the lowest variable. */
  private int blocking(int column, int direction) {
    int best = NONE;
    Rational shortest = Rational.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      Rational slope = rows.get(i)[column];
      if (basics.get(i) < width || slope.signum() * direction >= 0) {
        continue;
      }
      Rational step = rows.get(i)[width].dividedBy(slope.abs());
      int order = best == NONE ? -1 : step.compareTo(shortest);
      if (order < 0 || order == 0 && basics.get(i) < basics.get(best)) {
        best = i;
        shortest = step;
      }
    }
    return best;
  }

  /** Exchanges the variables of a row and of a column. */
  void pivot(int row, int column) {
    Rational[] solved = rows.get(row);
    Rational scale = solved[column].reciprocal();
    Rational opposite = scale.negate();
    for (int j = 0; j <= width; j++) {
      solved[j] = j == column ? scale : solved[j].times(opposite);
    }
    int leaving = basics.get(row);
    basics.set(row, columns[column]);
    rowOf.set(columns[column], row);
    rowOf.set(leaving, NONE);
    columns[column] = leaving;
    for (int i = 0; i < rows.size(); i++) {
      if (i != row) {
        substitute(rows.get(i), row, column);
      }
    }
  }

  /** Rewrites a row over the columns from before a pivot in those after it. */
  void substitute(Rational[] target, int row, int column) {
    Rational factor = target[column];
    if (!factor.isZero()) {
      target[column] = Rational.ZERO;
      addMultiple(target, rows.get(row), factor);
    }
  }
}
