package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A part of the domain that a search has still to look at.
 *
 * @param polyhedron its points; not shared with another cell
 * @param problem what is left to know on it
 * @param points some of its points, at least one
 * @param conditions how many of the question's conditions it was cut down by
 * @param depth the number of cuts that led to it
 */
record Cell(
    Polyhedron polyhedron,
    Problem problem,
    List<List<Rational>> points,
    int conditions,
    int depth) {
  Cell {
    points = List.copyOf(points);
  }

  /** The points of a problem's domain. */
  static Cell root(Problem problem) {
    Polyhedron domain = new Polyhedron(problem.inputs());
    for (int i = 0; i < problem.inputs(); i++) {
      AffineForm input = AffineForm.variable(i);
      problem.domain().get(i).lower().ifPresent(low -> domain.require(input.plus(low.negate())));
      problem.domain().get(i).upper().ifPresent(high -> domain.require(input.negate().plus(high)));
    }
    return new Cell(domain, problem, List.of(domain.vertex()), 0, 0);
  }

  /** The part where a branch of a cut is the larger one. */
  Cell side(Eliminator.Cut cut, boolean first, Eliminator known) {
    AffineForm excess = first ? cut.excess() : cut.excess().negate();
    Polyhedron part = new Polyhedron(polyhedron);
    part.require(excess);
    Piece piece =
        problem.pieces().stream().filter(p -> p.id() == cut.piece()).findFirst().orElseThrow();
    Problem left = problem.with(piece.without(first ? cut.second() : cut.first()));
    return new Cell(part, left, known.pointsWhere(excess), conditions, depth + 1);
  }

  Cell withProblem(Problem changed) {
    return new Cell(polyhedron, changed, points, conditions, depth);
  }

  /**
   * The part where the next condition holds, given as a form over inputs; empty if there is none.
   */
  Optional<Cell> under(Condition condition, AffineForm form) {
    boolean equal = condition instanceof Condition.Border || condition instanceof Condition.Zero;
    boolean next = condition instanceof Condition.Border || condition instanceof Condition.Positive;
    boolean outside = next && polyhedron.positive(form).isEmpty();
    Polyhedron part = new Polyhedron(polyhedron);
    boolean lies = !outside && part.require(form);
    if (lies && equal) {
      lies = part.require(form.negate());
    }
    return lies
        ? Optional.of(new Cell(part, problem, List.of(part.vertex()), conditions + 1, depth))
        : Optional.empty();
  }
}
