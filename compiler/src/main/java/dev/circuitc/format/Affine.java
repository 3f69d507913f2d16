package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.util.List;

/**
 * The weights and biases of one layer, before it is known what its units are.
 *
 * @param weights [outputs][inputs]
 * @param bias [outputs]
 */
record Affine(SparseMatrix weights, List<Rational> bias) {
  int inputs() {
    return weights.columns();
  }

  int outputs() {
    return weights.height();
  }
}
