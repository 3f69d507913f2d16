package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * Looks for the largest quotient |d| / t where t is positive; the targets are d and t.
 *
 * <p>On a cell, d / t at x is d(y, s) for y = s x where s makes t(y, s) = 1 (Charnes and Cooper
 * 1962): a linear program over the cone of the cell, in which s = 0 are its directions to infinity.
 */
final class Steepness implements Goal {
  private Rational largest = Rational.ZERO;
  private boolean unbounded;

  /** The largest quotient seen; zero where t is never positive. */
  Rational largest() {
    return largest;
  }

  /** Whether the quotient was found to grow without bound. */
  boolean isUnbounded() {
    return unbounded;
  }

  @Override
  public Finding look(Polyhedron cell, Problem problem) {
    AffineForm numerator = problem.targets().get(0);
    AffineForm denominator = problem.targets().get(1);
    boolean never = problem.isOverInputs(denominator) && cell.positive(denominator).isEmpty();
    if (never) {
      return new Finding.Done(List.of());
    }
    if (!problem.isOverInputs(numerator) || !problem.isOverInputs(denominator)) {
      return new Finding.Open();
    }
    Polyhedron scaled = cone(cell, denominator);
    for (AffineForm side : List.of(numerator, numerator.negate())) {
      if (!(scaled.maximum(lifted(side, cell.dimension())) instanceof Optimum.Attained attained)) {
        unbounded = true;
        return new Finding.Found(cell.vertex());
      }
      largest = largest.max(attained.value());
    }
    return new Finding.Done(List.of());
  }

  private static Polyhedron cone(Polyhedron cell, AffineForm denominator) {
    int scale = cell.dimension();
    Polyhedron cone = new Polyhedron(scale + 1);
    cone.require(AffineForm.variable(scale));
    cell.constraints().forEach(constraint -> cone.require(lifted(constraint, scale)));
    AffineForm excess = lifted(denominator, scale).plus(Rational.MINUS_ONE);
    cone.require(excess);
    cone.require(excess.negate());
    return cone;
  }

  /** The form with its constant as the coefficient of the scale. */
  private static AffineForm lifted(AffineForm form, int scale) {
    SparseVector terms = form.terms().plus(SparseVector.unit(scale), form.constant());
    return new AffineForm(terms, Rational.ZERO);
  }
}
