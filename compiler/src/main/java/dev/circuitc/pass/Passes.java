package dev.circuitc.pass;

import java.util.List;

/** THE list of passes, in the order they run. */
public final class Passes {
  private Passes() {}

  /** The passes for an aim. */
  public static List<Pass> of(Aim aim) {
    return List.of(
        new FoldAffine(), // first: every later pass sees operands as sums of units and inputs
        new SimplifyMax(), // before the expansion: an operand dropped here never costs a unit
        new ExpandMax(), // the last to see a Max
        new SimplifyRelu(), // after the expansion: it made the units
        new MergeOpposites(), // makes linear parts, which the next may cancel
        new OrientUnits(), // after sharing: who reads a unit is known
        new RemoveDead()); // last: what the others left behind
  }

  /** The names of all passes, in order. */
  public static List<String> names() {
    return of(Aim.SIZE).stream().map(Pass::name).toList();
  }
}
