package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;

/**
 * The derivative of each ReLU at a point: 1 where it acts, 0 where it does not, and a choice at its
 * kink.
 *
 * @param byLayer [hidden layers][units]
 */
public record Slopes(List<List<Rational>> byLayer) {
  public Slopes {
    byLayer = byLayer.stream().map(List::copyOf).toList();
  }

  /**
   * The slopes of a framework that takes one number for relu'(0), whatever else happens.
   *
   * @param atKink relu'(0): 0 in PyTorch and JAX
   */
  public static Slopes convention(Network network, List<Rational> point, Rational atKink) {
    return convention(new ExactEvaluator(network).preActivations(point), atKink);
  }

  /** The same where the pre-activations are known already; [layers][outputs of the layer]. */
  public static Slopes convention(List<List<Rational>> preActivations, Rational atKink) {
    return new Slopes(
        preActivations.subList(0, preActivations.size() - 1).stream()
            .map(layer -> layer.stream().map(sum -> slope(sum.signum(), atKink)).toList())
            .toList());
  }

  /** The slopes of the cell that the {@link GenericDirection} upward enters. */
  public static Slopes generic(Network network, List<Rational> point) {
    return following(
        network,
        new ExactEvaluator(network).preActivations(point), GenericDirection.upward(point.size()));
  }

  /**
   * The slopes of the cell that a direction enters.
   *
   * @param preActivations at the point; [layers][outputs of the layer]
   */
  public static Slopes following(
      Network network, List<List<Rational>> preActivations, GenericDirection direction) {
    return new GenericSlopes(network, preActivations, direction).slopes();
  }

  static Rational slope(int sign, Rational atKink) {
    return sign > 0 ? Rational.ONE : sign < 0 ? Rational.ZERO : atKink;
  }

  public Rational get(int layer, int unit) {
    return byLayer.get(layer).get(unit);
  }
}
