package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import java.util.List;

/**
 * A cell on which some forms are affine.
 *
 * @param cell of full dimension; not shared
 * @param values of the forms, over the inputs
 */
public record AffinePiece(Polyhedron cell, List<AffineForm> values) {
  public AffinePiece {
    values = List.copyOf(values);
  }
}
