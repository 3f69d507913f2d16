package dev.circuitc.decide;

import dev.circuitc.math.Rational;
import java.util.List;

/** What a search looks for in each cell. */
interface Goal {

  /** What one cell says. */
  sealed interface Finding {
    /** Nothing is left to look for in it; the bounds say why, where that is asked. */
    record Done(List<CellStep.Bound> bounds) implements Finding {}

    /** Its pieces must be known better. */
    record Open() implements Finding {}

    /** The search is over. */
    record Found(List<Rational> point) implements Finding {}
  }

  /**
   * Looks at a cell.
   *
   * @param cell not empty
   * @param problem in normal form; its targets are the forms that the goal is about
   */
  Finding look(Polyhedron cell, Problem problem);
}
