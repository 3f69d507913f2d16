package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A depth-first search over cells: each is brought to normal form, looked at, and cut in two where
 * that does not settle it.
 *
 * <p>A cell is cut only where both parts have the dimension of the whole. Cells wait on a stack, at
 * most one for each cut on the way to the current one.
 */
final class CellSearch {

  /** Inputs beyond which the dense rows of the linear programs outgrow memory. */
  private static final int MOST_INPUTS = 1000;

  /**
   * What is searched.
   *
   * @param problem its targets are the forms of the conditions, then those of the goal
   * @param expansion how far nested maxima are opened in each cell
   * @param keepsPieces whether pieces stay apart that share a value, as a certificate needs it
   */
  record Setup(
      Problem problem, List<Condition> conditions, Goal goal, int expansion, boolean keepsPieces) {}

  private final Setup setup;
  private final Budget budget;
  private final Consumer<CellStep> trace;
  private final Deque<Cell> pending = new ArrayDeque<>();
  private long cells;
  private double share;

  CellSearch(Setup setup, Budget budget, Consumer<CellStep> trace) {
    this.setup = setup;
    this.budget = budget;
    this.trace = trace;
  }

  Decision run() {
    int inputs = setup.problem().inputs();
    if (inputs > MOST_INPUTS) {
      return new Decision.Undecided(inputs + " inputs are too many for a search", Progress.NONE);
    }
    pending.push(Cell.root(setup.problem()));
    while (!pending.isEmpty()) {
      if (cells >= budget.cells()) {
        return new Decision.Undecided(cells + " cells looked at", progress());
      }
      if (budget.cancelled().getAsBoolean()) {
        return new Decision.Undecided("stopped", progress());
      }
      cells++;
      Optional<Goal.Finding.Found> found = explore(pending.pop());
      budget.observer().accept(progress());
      if (found.isPresent()) {
        return new Decision.Refuted(found.get().point(), progress());
      }
    }
    return new Decision.Proved(new Progress(cells, 0, 1));
  }

  private Progress progress() {
    return new Progress(cells, pending.size(), share);
  }

  private Optional<Goal.Finding.Found> explore(Cell cell) {
    Eliminator known = new Eliminator(cell, trace, budget.cancelled());
    Normaliser.Result result =
        Normaliser.normalise(cell.problem(), setup.expansion(), known);
    if (budget.cancelled().getAsBoolean()) {
      pending.push(cell); // perhaps only half looked at
      return Optional.empty();
    }
    Problem normal = result.normal();
    Cell simpler = cell.withProblem(setup.keepsPieces() ? result.thinned() : normal);
    if (cell.conditions() < setup.conditions().size()) {
      condition(simpler, normal, known);
      return Optional.empty();
    }
    int first = setup.conditions().size();
    List<AffineForm> forms = normal.targets().subList(first, normal.targets().size());
    Problem asked = new Problem(normal.domain(), normal.pieces(), forms);
    Goal.Finding finding = setup.goal().look(cell.polyhedron(), asked);
    if (finding instanceof Goal.Finding.Found found) {
      return Optional.of(found);
    }
    if (finding instanceof Goal.Finding.Done done) {
      trace.accept(new CellStep.Closed(done.bounds()));
      close(cell);
    } else {
      cut(simpler, known, normal, forms);
    }
    return Optional.empty();
  }

  private void condition(Cell cell, Problem normal, Eliminator known) {
    AffineForm form = normal.targets().get(cell.conditions());
    if (!normal.isOverInputs(form)) {
      cut(cell, known, normal, List.of(form));
      return;
    }
    cell.under(setup.conditions().get(cell.conditions()), form)
        .ifPresentOrElse(pending::push, () -> close(cell));
  }

  private void close(Cell cell) {
    share += Math.scalb(1.0, -cell.depth());
  }

  /** Cuts a cell by the first piece that some forms depend on and that is not affine on it. */
  private void cut(Cell cell, Eliminator known, Problem normal, List<AffineForm> forms) {
    Set<Integer> cone = normal.cone(forms);
    Eliminator.Cut cut =
        normal.pieces().stream()
            .filter(piece -> cone.contains(piece.id()))
            .flatMap(piece -> known.cut(piece).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no piece to cut by: " + normal));
    trace.accept(new CellStep.Split(cut.piece(), cut.first(), cut.second()));
    pending.push(cell.side(cut, false, known));
    pending.push(cell.side(cut, true, known));
  }
}
