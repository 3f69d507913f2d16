package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a point where a target is not zero. */
final class Vanishing implements Goal {
  @Override
  public Finding look(Polyhedron cell, Problem problem) {
    List<CellStep.Bound> bounds = new ArrayList<>();
    boolean open = false;
    for (int k = 0; k < problem.targets().size(); k++) {
      AffineForm form = problem.targets().get(k);
      if (!problem.isOverInputs(form)) {
        open = true;
      } else if (!form.equals(AffineForm.constant(Rational.ZERO))) {
        Optional<List<Rational>> point =
            cell.positive(form).or(() -> cell.positive(form.negate()));
        if (point.isPresent()) {
          return new Finding.Found(point.get());
        }
        bounds.add(new CellStep.Bound(k, proof(cell, form), proof(cell, form.negate())));
      }
    }
    return open ? new Finding.Open() : new Finding.Done(bounds);
  }

  private static SparseVector proof(Polyhedron cell, AffineForm form) {
    return ((Optimum.Attained) cell.maximum(form)).multipliers();
  }
}
