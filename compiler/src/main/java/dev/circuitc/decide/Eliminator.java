package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Drops branches that are nowhere on a cell above another one, and finds where a cell can be cut.
 *
 * <p>Linear programs decide; points of the cell seen before answer most questions without one.
 */
final class Eliminator implements UnaryOperator<Piece> {
  /** Points kept of a cell; more of them answer few more questions. */
  private static final int POINTS = 16;

  /**
   * A cut of a cell: either branch is the larger one somewhere on it.
   *
   * @param excess first branch minus second branch
   */
  record Cut(int piece, int first, int second, AffineForm excess) {}

  private final Polyhedron cell;
  private final List<List<Rational>> points;
  private final Consumer<CellStep> trace;
  private final BooleanSupplier cancelled;
  private final Map<Integer, Cut> cuts = new HashMap<>();

  /**
   * @param cancelled once true, pieces are left as they are
   */
  Eliminator(Cell cell, Consumer<CellStep> trace, BooleanSupplier cancelled) {
    this.cell = cell.polyhedron();
    this.points = new ArrayList<>(cell.points());
    this.trace = trace;
    this.cancelled = cancelled;
  }

  /** Where the cell can be cut by a piece that has several branches left. */
  Optional<Cut> cut(Piece piece) {
    return Optional.ofNullable(cuts.get(piece.id()));
  }

  /** The known points where a form is not negative, those where it is positive first. */
  List<List<Rational>> pointsWhere(AffineForm form) {
    List<List<Rational>> kept = new ArrayList<>();
    points.stream().filter(point -> signum(form, point) > 0).forEach(kept::add);
    points.stream().filter(point -> signum(form, point) == 0).forEach(kept::add);
    return kept.subList(0, Math.min(POINTS, kept.size()));
  }

  @Override
  public Piece apply(Piece piece) {
    return cancelled.getAsBoolean() ? piece : thinned(piece);
  }

  private Piece thinned(Piece piece) {
    Piece rest = piece;
    Piece.Branch leader = leader(piece);
    while (true) {
      rest = withoutBelow(rest, leader);
      Optional<Piece.Branch> rival = rival(rest, leader);
      if (rival.isEmpty()) {
        return rest;
      }
      AffineForm excess = leader.form().minus(rival.get().form());
      if (isPositiveSomewhere(excess)) {
        int second = rival.get().position();
        cuts.put(piece.id(), new Cut(piece.id(), leader.position(), second, excess));
        return rest;
      }
      rest = dropped(rest, rival.get(), leader);
      leader = rival.get();
    }
  }

  private Piece.Branch leader(Piece piece) {
    List<Rational> point = points.get(0);
    Piece.Branch best = piece.branches().get(0);
    for (Piece.Branch branch : piece.branches()) {
      best = signum(branch.form().minus(best.form()), point) > 0 ? branch : best;
    }
    return best;
  }

  private Piece withoutBelow(Piece piece, Piece.Branch leader) {
    Piece rest = piece;
    for (Piece.Branch branch : piece.branches()) {
      boolean below =
          branch.position() != leader.position()
              && !isPositiveSomewhere(branch.form().minus(leader.form()));
      rest = below ? dropped(rest, leader, branch) : rest;
    }
    return rest;
  }

  private static Optional<Piece.Branch> rival(Piece piece, Piece.Branch leader) {
    return piece.branches().stream().filter(b -> b.position() != leader.position()).findFirst();
  }

  private Piece dropped(Piece piece, Piece.Branch winner, Piece.Branch loser) {
    Optimum proof = cell.maximum(loser.form().minus(winner.form()));
    trace.accept(
        new CellStep.Fixed(
            piece.id(),
            winner.position(),
            loser.position(),
            ((Optimum.Attained) proof).multipliers()));
    return piece.without(loser.position());
  }

  private boolean isPositiveSomewhere(AffineForm form) {
    if (points.stream().anyMatch(point -> signum(form, point) > 0)) {
      return true;
    }
    Optional<List<Rational>> found = cell.positive(form);
    found.ifPresent(points::add);
    return found.isPresent();
  }

  private static int signum(AffineForm form, List<Rational> point) {
    return form.terms().dot(point::get).plus(form.constant()).signum();
  }
}
