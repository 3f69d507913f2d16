package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.util.List;

/**
 * A number for each weight and each bias of a layer: a gradient by them, or a direction to move
 * them.
 *
 * @param weights [outputs][inputs], those that are zero in the network included
 * @param bias [outputs]
 */
public record LayerParameters(SparseMatrix weights, List<Rational> bias) {
  public LayerParameters {
    bias = List.copyOf(bias);
  }

  /** The sum of products of the numbers that belong together. */
  public Rational dot(LayerParameters other) {
    Rational sum = Rational.ZERO;
    for (int row = 0; row < bias.size(); row++) {
      sum = sum.plus(bias.get(row).times(other.bias.get(row)));
      sum = sum.plus(weights.rows().get(row).dot(other.weights.rows().get(row)::get));
    }
    return sum;
  }
}
