package dev.circuitc.runtime.eval;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;

/** Evaluates a network layer by layer in exact rationals. */
public final class ExactEvaluator {
  private final Network network;

  public ExactEvaluator(Network network) {
    this.network = network;
  }

  /**
   * The outputs at a point.
   *
   * @param point [inputs]
   * @return [outputs]
   */
  public List<Rational> evaluate(List<Rational> point) {
    List<List<Rational>> sums = preActivations(point);
    return sums.get(sums.size() - 1);
  }

  /** The pre-activations of every layer, the outputs last; [layers][outputs of the layer]. */
  public List<List<Rational>> preActivations(List<Rational> point) {
    if (point.size() != network.inputs().size()) {
      throw new IllegalArgumentException(
          "a point must have " + network.inputs().size() + " coordinates, not " + point.size());
    }
    List<List<Rational>> all = new ArrayList<>();
    List<Rational> values = point;
    for (Layer layer : network.layers()) {
      List<Rational> sums = layer.preActivations(values);
      all.add(sums);
      values = sums.stream().map(Rational.ZERO::max).toList();
    }
    return all;
  }
}
