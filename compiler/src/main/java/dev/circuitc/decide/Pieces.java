package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells on which all targets are affine. */
final class Pieces implements Goal {
  private final List<AffinePiece> found = new ArrayList<>();

  List<AffinePiece> found() {
    return found;
  }

  @Override
  public Finding look(Polyhedron cell, Problem problem) {
    for (AffineForm target : problem.targets()) {
      if (!problem.isOverInputs(target)) {
        return new Finding.Open();
      }
    }
    found.add(new AffinePiece(new Polyhedron(cell), problem.targets()));
    return new Finding.Done(List.of());
  }
}
