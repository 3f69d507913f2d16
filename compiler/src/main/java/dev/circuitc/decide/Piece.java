package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import java.util.List;

/**
 * A value that is the largest of its branches; one branch makes it affine.
 *
 * @param id its variable
 * @param branches over the variables of inputs and earlier pieces; at least one, positions
 *     ascending
 */
record Piece(int id, List<Branch> branches) {

  /**
   * One of the forms that a piece may be.
   *
   * @param position among the branches that the piece had at first
   */
  record Branch(int position, AffineForm form) {}

  Piece {
    branches = List.copyOf(branches);
  }

  /** The same piece without one branch, which must never be the only largest one. */
  Piece without(int position) {
    return new Piece(id, branches.stream().filter(b -> b.position() != position).toList());
  }

  boolean isAffine() {
    return branches.size() == 1;
  }

  List<AffineForm> forms() {
    return branches.stream().map(Branch::form).toList();
  }
}
