package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The points of R^n at which each of a growing list of forms is not negative, and exact linear
 * programs on them.
 *
 * <p>It stands at one of its vertices and starts each program from there, so programs that follow
 * each other, and constraints added between them, cost few pivots. Not safe for use by several
 * threads.
 */
public final class Polyhedron {
  private final int dimension;
  private final List<AffineForm> constraints;
  private final Tableau tableau;
  private Optional<SparseVector> contradiction = Optional.empty();

  /** All of R^n. */
  public Polyhedron(int dimension) {
    this.dimension = dimension;
    this.constraints = new ArrayList<>();
    this.tableau = new Tableau(dimension);
  }

  /** A copy that changes independently. */
  public Polyhedron(Polyhedron original) {
    this.dimension = original.dimension;
    this.constraints = new ArrayList<>(original.constraints);
    this.tableau = new Tableau(original.tableau);
    this.contradiction = original.contradiction;
  }

  /** The forms that are not negative, in the order they were required. */
  public List<AffineForm> constraints() {
    return Collections.unmodifiableList(constraints);
  }

  public int dimension() {
    return dimension;
  }

  public boolean isEmpty() {
    return contradiction.isPresent();
  }

  /**
   * Keeps only the points where a form is not negative.
   *
   * @param form over coordinates 0 to n-1
   * @return whether a point is left
   */
  public boolean require(AffineForm form) {
    constraints.add(form);
    Rational[] row = row(form);
    if (!isEmpty()) {
      int column = tableau.maximise(row, value -> value.signum() >= 0);
      if (column >= 0) {
        tableau.pivot(tableau.append(row), column); // the only row that blocks this direction
        return true;
      }
      if (tableau.constant(row).signum() < 0) {
        SparseVector others = multipliers(row);
        contradiction = Optional.of(others.plus(SparseVector.unit(constraints.size() - 1)));
      }
    }
    if (!isEmpty()) {
      tableau.append(row);
    }
    return !isEmpty();
  }

  /** The largest value of a form. */
  public Optimum maximum(AffineForm form) {
    if (isEmpty()) {
      return new Optimum.Empty(contradiction.get());
    }
    Rational[] row = row(form);
    int column = tableau.maximise(row, value -> false);
    return column < 0
        ? new Optimum.Attained(tableau.constant(row), vertex(), multipliers(row))
        : new Optimum.Unbounded(vertex(), ray(column, row[column].signum()));
  }

  /** A point where a form is positive, where there is one; cheaper than its largest value. */
  public Optional<List<Rational>> positive(AffineForm form) {
    if (isEmpty()) {
      return Optional.empty();
    }
    Rational[] row = row(form);
    int column = tableau.maximise(row, value -> value.signum() > 0);
    if (column >= 0) { // far enough along the ray for the form to be 1
      Rational step = Rational.ONE.minus(tableau.constant(row)).dividedBy(row[column].abs());
      return Optional.of(along(ray(column, row[column].signum()), step));
    }
    return tableau.constant(row).signum() > 0 ? Optional.of(vertex()) : Optional.empty();
  }

  private List<Rational> along(List<Rational> ray, Rational step) {
    return IntStream.range(0, dimension)
        .mapToObj(i -> tableau.value(i).plus(ray.get(i).times(step)))
        .toList();
  }

  /** The point it stands at: a vertex where there is one. */
  public List<Rational> vertex() {
    if (isEmpty()) {
      throw new IllegalStateException("an empty polyhedron has no vertex");
    }
    return IntStream.range(0, dimension).mapToObj(tableau::value).toList();
  }

  private Rational[] row(AffineForm form) {
    Rational[] row = tableau.constantRow(form.constant());
    SparseVector terms = form.terms();
    for (int k = 0; k < terms.size(); k++) {
      if (terms.index(k) >= dimension) {
        throw new IllegalArgumentException(
            "coordinate " + terms.index(k) + " does not exist: there are " + dimension);
      }
      tableau.add(row, terms.index(k), terms.value(k));
    }
    return row;
  }

  private SparseVector multipliers(Rational[] row) {
    Map<Integer, Rational> multipliers = new TreeMap<>();
    for (int j = 0; j < dimension; j++) {
      if (tableau.variable(j) >= dimension && !row[j].isZero()) {
        multipliers.put(tableau.variable(j) - dimension, row[j].negate());
      }
    }
    return SparseVector.of(multipliers);
  }

  private List<Rational> ray(int column, int direction) {
    Rational sign = Rational.of(direction);
    return IntStream.range(0, dimension)
        .mapToObj(i -> tableau.slope(i, column).times(sign))
        .toList();
  }
}
