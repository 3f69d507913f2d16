package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.DoubleEvaluator;
import dev.circuitc.runtime.gradient.NetworkTangent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.FiniteDifferencesDifferentiator;

/** Takes finite differences of a network on a straight piece of it. */
final class Stencil {
  /** A point in float64, the same written exactly, and the axis to move along. */
  record Place(double[] point, List<Rational> exact, int axis) {
    double[] moved(double coordinate) {
      double[] moved = point.clone();
      moved[axis] = coordinate;
      return moved;
    }
  }

  private static final int POINTS = 3; // x - step, x, x + step

  private final Network network;
  private final DoubleEvaluator evaluator;

  Stencil(Network network) {
    this.network = network;
    this.evaluator = new DoubleEvaluator(network);
  }

  /** The tangents of the network to either side along the axis. */
  List<NetworkTangent> sides(Place place) {
    List<Rational> axis = new ArrayList<>(Collections.nCopies(place.exact().size(), Rational.ZERO));
    axis.set(place.axis(), Rational.ONE);
    Ray ray = new Ray(place.exact(), axis);
    return Stream.of(ray, ray.reversed())
        .map(side -> new NetworkTangent(network, side.start(), side.direction()))
        .toList();
  }

  /**
   * A power of two that is less than half the distance to the nearest kink, and no larger than the
   * coordinate or 1; empty where float64 cannot hold the ends of the stencil.
   */
  static Optional<Double> step(Place place, List<NetworkTangent> sides) {
    double at = place.point()[place.axis()];
    double widest = Math.max(1, Math.abs(at));
    double room = room(sides).map(Rational::toDouble).orElse(Double.POSITIVE_INFINITY);
    double step = Math.scalb(1.0, Math.getExponent(Math.min(widest, room / 4)));
    return step > Double.MIN_NORMAL && holds(at, step) && holds(at, -step)
        ? Optional.of(step)
        : Optional.empty();
  }

  /** The distance to the nearest kink of the network on either side. */
  private static Optional<Rational> room(List<NetworkTangent> sides) {
    return sides.stream()
        .map(NetworkTangent::nextKink)
        .flatMap(Optional::stream)
        .min(Rational::compareTo);
  }

  private static boolean holds(double at, double step) {
    return Double.isFinite(at + step)
        && Rational.of(at).plus(Rational.of(step)).equals(Rational.of(at + step));
  }

  /** The finite difference of one output. */
  double quotient(Place place, double step, int output) {
    return new FiniteDifferencesDifferentiator(POINTS, step)
        .differentiate((UnivariateFunction) t -> evaluator.evaluate(place.moved(t))[output])
        .value(new DerivativeStructure(1, 1, 0, place.point()[place.axis()]))
        .getPartialDerivative(1);
  }
}
