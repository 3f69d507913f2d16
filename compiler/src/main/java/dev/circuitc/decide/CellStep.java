package dev.circuitc.decide;

import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * One step of a search over cells, as a certificate tells it.
 *
 * <p>The steps of a cell are some {@link Fixed}, then a {@link Split}, followed by the steps of the
 * part where the first branch is the larger one and of the other part, or a {@link Closed}.
 * Multipliers are by constraint of the cell: the bounds of the inputs in order, lower before upper,
 * then each split on the way to the cell as larger branch minus smaller branch.
 */
public sealed interface CellStep {

  /**
   * A branch of a node is nowhere on the cell above another one.
   *
   * @param node of the circuit
   * @param winner the branch that is never below; branches of a ReLU are 0 for zero, 1 for its
   *     operand
   * @param loser the branch that is dropped
   * @param multipliers winner - loser minus their combination of constraints is a constant &gt;= 0
   */
  record Fixed(int node, int winner, int loser, SparseVector multipliers) implements CellStep {}

  /** The cell is cut where two branches of a node are equal. */
  record Split(int node, int winner, int loser) implements CellStep {}

  /**
   * The forms asked about are zero on the cell.
   *
   * @param bounds empty where they are zero as forms; else by form, where it is not zero as a form,
   *     the multipliers that prove form &lt;= 0 and those that prove form &gt;= 0
   */
  record Closed(List<Bound> bounds) implements CellStep {
    public Closed {
      bounds = List.copyOf(bounds);
    }
  }

  /**
   * Why a form is zero on a cell.
   *
   * @param form its position among the forms
   */
  record Bound(int form, SparseVector above, SparseVector below) {}
}
