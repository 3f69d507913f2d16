package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network along a ray: every pre-activation where the ray starts, and its one-sided derivative.
 */
public final class NetworkTangent {
  private final List<List<Motion>> sums; // [layers][outputs of the layer]

  /**
   * The ray point + t direction, t >= 0.
   *
   * @param point [inputs]
   * @param direction [inputs]
   */
  public NetworkTangent(Network network, List<Rational> point, List<Rational> direction) {
    this.sums = new ArrayList<>(network.layers().size());
    List<Motion> values =
        IntStream.range(0, point.size())
            .mapToObj(i -> new Motion(point.get(i), direction.get(i)))
            .toList();
    for (Layer layer : network.layers()) {
      List<Motion> moved = through(layer, values);
      sums.add(moved);
      values = moved.stream().map(Motion::relu).toList();
    }
  }

  private static List<Motion> through(Layer layer, List<Motion> values) {
    List<Rational> sums = layer.preActivations(values.stream().map(Motion::value).toList());
    List<Rational> rates = layer.weights().times(j -> values.get(j).rate());
    return IntStream.range(0, sums.size())
        .mapToObj(i -> new Motion(sums.get(i), rates.get(i)))
        .toList();
  }

  /** The directional derivatives of the outputs; [outputs]. */
  public List<Rational> derivatives() {
    return sums.get(sums.size() - 1).stream().map(Motion::rate).toList();
  }

  /** The one-sided derivative of a unit's pre-activation. */
  public Rational rate(int layer, int unit) {
    return sums.get(layer).get(unit).rate();
  }

  /** The smallest t > 0 at which a unit's pre-activation is 0. */
  public Optional<Rational> nextKink() {
    return sums.subList(0, sums.size() - 1).stream()
        .flatMap(List::stream)
        .flatMap(sum -> sum.meets(Motion.ZERO).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Whether the ray leaves a kink: a unit's pre-activation is 0 where it starts, and not beyond.
   */
  public boolean leavesKink() {
    return sums.subList(0, sums.size() - 1).stream()
        .flatMap(List::stream)
        .anyMatch(sum -> sum.value().isZero() && !sum.rate().isZero());
  }
}
