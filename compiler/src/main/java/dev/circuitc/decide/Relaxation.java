package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms over inputs that are nowhere above a form over pieces. */
final class Relaxation {
  private final Map<Integer, Piece> pieces;
  private final Map<Integer, Rational> values;
  private final Problem problem;

  /**
   * @param point where the bound shall be tight
   */
  Relaxation(Problem problem, List<Rational> point) {
    this.problem = problem;
    this.pieces = problem.pieces().stream().collect(Collectors.toMap(Piece::id, piece -> piece));
    this.values = problem.values(point);
  }

  /**
   * A lower bound: each piece that counts positively replaced by the branch that is largest at the
   * point. Empty where a piece counts negatively.
   */
  Optional<AffineForm> below(AffineForm form) {
    AffineForm bound = form;
    while (!problem.isOverInputs(bound)) {
      SparseVector terms = bound.terms();
      int variable = terms.index(terms.size() - 1);
      Rational factor = terms.value(terms.size() - 1);
      if (factor.signum() < 0) {
        return Optional.empty();
      }
      AffineForm branch = largestBranch(pieces.get(variable));
      bound = bound.plus(branch.minus(AffineForm.variable(variable)).times(factor));
    }
    return Optional.of(bound);
  }

  private AffineForm largestBranch(Piece piece) {
    AffineForm best = piece.forms().get(0);
    for (AffineForm form : piece.forms()) {
      best = value(form).compareTo(value(best)) > 0 ? form : best;
    }
    return best;
  }

  private Rational value(AffineForm form) {
    return Problem.value(form, values);
  }
}
