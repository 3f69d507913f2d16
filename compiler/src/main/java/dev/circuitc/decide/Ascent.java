package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** Looks for the largest value of the only target, and remembers the best so far. */
final class Ascent implements Goal {
  private Optional<Optimum.Attained> best = Optional.empty();
  private Optional<Optimum.Unbounded> escape = Optional.empty();

  /** The largest value seen; empty before the first cell. */
  Optional<Optimum.Attained> best() {
    return best;
  }

  /** The ray along which the target grows without bound, where one was found. */
  Optional<Optimum.Unbounded> escape() {
    return escape;
  }

  @Override
  public Finding look(Polyhedron cell, Problem problem) {
    AffineForm form = problem.targets().get(0);
    List<Rational> start = cell.vertex();
    Optional<AffineForm> bound =
        new Relaxation(problem, start).below(form.negate()).map(AffineForm::negate);
    if (bound.isEmpty()) {
      return new Finding.Open();
    }
    Optimum largest = cell.maximum(bound.get());
    boolean exact = problem.isOverInputs(form);
    if (largest instanceof Optimum.Attained attained) {
      return exact ? improved(attained) : isBeaten(attained) ? done() : new Finding.Open();
    }
    if (!exact) {
      return new Finding.Open();
    }
    escape = Optional.of((Optimum.Unbounded) largest);
    return new Finding.Found(start);
  }

  private boolean isBeaten(Optimum.Attained bound) {
    return best.isPresent() && bound.value().compareTo(best.get().value()) <= 0;
  }

  private Finding improved(Optimum.Attained found) {
    if (!isBeaten(found)) {
      best = Optional.of(found);
    }
    return done();
  }

  private static Finding done() {
    return new Finding.Done(List.of());
  }
}
