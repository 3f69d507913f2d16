package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** Looks for a point where the only target is negative. */
final class Positivity implements Goal {
  @Override
  public Finding look(Polyhedron cell, Problem problem) {
    AffineForm form = problem.targets().get(0);
    Optional<AffineForm> bound = new Relaxation(problem, cell.vertex()).below(form);
    if (bound.isEmpty()) {
      return new Finding.Open();
    }
    Optional<List<Rational>> point = cell.positive(bound.get().negate());
    if (point.isEmpty()) {
      return new Finding.Done(List.of());
    }
    boolean negative = problem.evaluate(point.get()).get(0).signum() < 0;
    return negative ? new Finding.Found(point.get()) : new Finding.Open();
  }
}
