package dev.circuitc.decide;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/** The largest value of a linear form on a polyhedron, with what proves it. */
public sealed interface Optimum {

  /**
   * The value is attained.
   *
   * @param point where
   * @param multipliers by constraint, none negative: value - form = the sum of multiplier *
   *     constraint
   */
  record Attained(Rational value, List<Rational> point, SparseVector multipliers)
      implements Optimum {
    public Attained {
      point = List.copyOf(point);
    }
  }

  /**
   * The form grows without bound.
   *
   * @param point a point of the polyhedron
   * @param ray point + step * ray stays in the polyhedron and the form grows, for every step &gt;=
   *     0
   */
  record Unbounded(List<Rational> point, List<Rational> ray) implements Optimum {
    public Unbounded {
      point = List.copyOf(point);
      ray = List.copyOf(ray);
    }
  }

  /**
   * The polyhedron has no point.
   *
   * @param multipliers by constraint, none negative: the sum of multiplier * constraint is a
   *     negative constant
   */
  record Empty(SparseVector multipliers) implements Optimum {}
}
