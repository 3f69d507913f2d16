package dev.circuitc.network;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An affine map, followed by a ReLU on each output where it is a hidden layer.
 *
 * @param weights [outputs][inputs]
 * @param bias [outputs]
 * @param units [outputs] in a hidden layer; empty in the last layer, which has no ReLU
 */
public record Layer(SparseMatrix weights, List<Rational> bias, List<Unit> units) {
  public Layer {
    bias = List.copyOf(bias);
    units = List.copyOf(units);
    if (bias.size() != weights.height()) {
      throw new IllegalArgumentException(
          "a layer of " + weights.height() + " rows must not have " + bias.size() + " biases");
    }
    if (!units.isEmpty() && units.size() != weights.height()) {
      throw new IllegalArgumentException(
          "a layer of " + weights.height() + " rows must not have " + units.size() + " units");
    }
  }

  public int inputs() {
    return weights.columns();
  }

  public int outputs() {
    return weights.height();
  }

  /** The pre-activations for the values of the layer before; [outputs]. */
  public List<Rational> preActivations(List<Rational> values) {
    List<Rational> products = weights.times(values::get);
    List<Rational> sums = new ArrayList<>(products.size());
    for (int i = 0; i < products.size(); i++) {
      sums.add(products.get(i).plus(bias.get(i)));
    }
    return Collections.unmodifiableList(sums);
  }
}
