package dev.circuitc.runtime.gradient;

import dev.circuitc.decide.Optimum;
import dev.circuitc.decide.Polyhedron;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a vector v lies in the convex hull of others, by one exact linear program.
 *
 * <p>The program asks for a direction d with (v - w) d >= 1 for each other w. One that exists
 * separates. Where there is none, the multipliers that prove it sum v - w to 0: divided by their
 * sum they are the coefficients of a convex combination (Farkas).
 */
public final class ConvexHull {
  private ConvexHull() {}

  public static Membership locate(SparseVector vector, List<SparseVector> others) {
    int known = others.indexOf(vector);
    if (known >= 0) {
      return new Membership.Inside(SparseVector.unit(known));
    }
    List<SparseVector> differences = others.stream().map(vector::minus).toList();
    Support support = Support.of(differences);
    Polyhedron directions = new Polyhedron(support.size());
    for (SparseVector difference : differences) {
      directions.require(new AffineForm(support.narrow(difference), Rational.MINUS_ONE));
    }
    AffineForm nothing = new AffineForm(SparseVector.ZERO, Rational.ZERO);
    return directions.maximum(nothing) instanceof Optimum.Empty empty
        ? new Membership.Inside(normalised(empty.multipliers()))
        : new Membership.Outside(support.widen(directions.vertex()));
  }

  private static SparseVector normalised(SparseVector multipliers) {
    Rational sum = multipliers.dot(k -> Rational.ONE);
    return multipliers.times(sum.reciprocal());
  }
}
