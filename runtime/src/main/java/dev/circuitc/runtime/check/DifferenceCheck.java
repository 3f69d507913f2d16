package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.eval.RunningError;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.NetworkTangent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Holds back-propagation against finite differences in float64.
 *
 * <p>A stencil reaches less far than the nearest kink along its axis, so that the function is a
 * straight line on it and nothing but rounding separates the two. Where the kink is so near that
 * rounding could be seen, the derivative is left out and counted.
 */
final class DifferenceCheck implements PointCheck {
  private static final int AXES = 8; // at one point
  private static final int SHARE = 5; // one in so many of the points asked for is enough
  private static final double NOISE = DifferenceReport.TOLERANCE / 10; // of rounding, at most

  private final Subject subject;
  private final int limit;
  private final UniformRandomProvider random;
  private final Backpropagation backward;
  private final Stencil stencil;
  private final RunningError rounding;
  private int visits;
  private int checked;
  private int tooNear;
  private DifferenceWitness worst; // null until one was checked

  DifferenceCheck(Subject subject, CheckSettings settings) {
    this.subject = subject.with(settings.sideWork());
    this.limit = (settings.points() + SHARE - 1) / SHARE;
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed() + 2);
    this.backward = new Backpropagation(subject.network());
    this.stencil = new Stencil(subject.network());
    this.rounding = new RunningError(subject.network());
  }

  @Override
  public void visit(Sample sample) {
    double[] point = sample.point().stream().mapToDouble(Rational::toDouble).toArray();
    boolean finite = Arrays.stream(point).allMatch(Double::isFinite);
    if (visits >= limit || !subject.work().isLeft() || !finite || point.length == 0) {
      return;
    }
    visits++;
    List<Rational> exact = Arrays.stream(point).mapToObj(Rational::of).toList();
    List<SparseVector> gradients = backward.at(exact);
    int first = random.nextInt(point.length);
    for (int k = 0; k < Math.min(AXES, point.length); k++) {
      subject.work().spend(4 * subject.cost(), exact);
      visit(new Stencil.Place(point, exact, (first + k) % point.length), gradients);
    }
  }

  private void visit(Stencil.Place place, List<SparseVector> gradients) {
    List<NetworkTangent> sides = stencil.sides(place);
    if (sides.stream().anyMatch(NetworkTangent::leavesKink)) {
      return; // no derivative along this axis
    }
    Optional<Double> step = Stencil.step(place, sides);
    double noise = step.map(length -> noise(place, length)).orElse(Double.POSITIVE_INFINITY);
    for (int output = 0; output < gradients.size(); output++) {
      if (noise > NOISE * scale(gradients.get(output))) {
        tooNear++;
      } else {
        compare(place, step.orElseThrow(), output, gradients.get(output));
      }
    }
  }

  /** The largest entry, 1 where all are 0. */
  private static double scale(SparseVector gradient) {
    double largest = 0;
    for (int k = 0; k < gradient.size(); k++) {
      largest = Math.max(largest, Math.abs(gradient.value(k).toDouble()));
    }
    return largest == 0 ? 1 : largest;
  }

  private double noise(Stencil.Place place, double step) {
    double at = place.point()[place.axis()];
    double above = rounding.at(place.moved(at + step));
    double below = rounding.at(place.moved(at - step));
    double bound = Math.max(above, below) / step;
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  private void compare(Stencil.Place place, double step, int output, SparseVector gradient) {
    checked++;
    double quotient = stencil.quotient(place, step, output);
    Rational derivative = gradient.get(place.axis());
    double error = Math.abs(quotient - derivative.toDouble()) / scale(gradient);
    if (worst == null || error > worst.error()) {
      worst =
          new DifferenceWitness(
              place.exact(),
              place.axis(), step, subject.outputName(output), derivative, quotient, error);
    }
  }

  DifferenceReport report() {
    return new DifferenceReport(checked, tooNear, Optional.ofNullable(worst));
  }
}
