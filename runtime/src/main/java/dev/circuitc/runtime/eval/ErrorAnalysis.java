package dev.circuitc.runtime.eval;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Bounds the error of floating-point evaluation over a domain, before any evaluation.
 *
 * <p>An evaluated sum is the exact sum of the evaluated operands plus a local error r: the rounding
 * of weights and bias, of each product that is not by a power of two, and of each addition but
 * those to 0, each at most u times the magnitude of its result (Higham, Accuracy and Stability of
 * Numerical Algorithms, section 2.2), in the order of summation of the evaluators. Moving r from 0
 * to its value moves an output by at most r times the largest derivative of the output by that sum,
 * so the error is at most the sum of those products over all units.
 */
public final class ErrorAnalysis {
  private static final long MOST_DERIVATIVES = 20_000_000; // beyond, the simpler bound is taken

  private final Network network;
  private final FloatType type;
  private final List<Opposites> opposites = new ArrayList<>();
  private final List<List<Growth>> local = new ArrayList<>(); // [layers][outputs of the layer]
  private final List<List<ValueRange>> sums = new ArrayList<>(); // as evaluated, errors included
  private List<Growth> errors; // of the sums of the last layer seen
  private Growth largest = Growth.ZERO;

  private ErrorAnalysis(Network network, FloatType type) {
    this.network = network;
    this.type = type;
  }

  /** The bound for inputs within a domain; [inputs]. */
  public static ErrorBound bound(Network network, List<Interval> domain, FloatType type) {
    return new ErrorAnalysis(network, type).run(domain);
  }

  private ErrorBound run(List<Interval> domain) {
    SumRanges ranges = new SumRanges(network, domain);
    List<ValueRange> values = domain.stream().map(ValueRange::of).toList();
    List<Growth> carried = Collections.nCopies(values.size(), Growth.ZERO);
    Opposites before = null;
    for (int layer = 0; layer < network.layers().size(); layer++) {
      Layer weights = network.layers().get(layer);
      LayerError step = new LayerError(weights, type, values, carried, before);
      local.add(step.local());
      errors = step.total();
      List<ValueRange> exact = ranges.next();
      sums.add(evaluated(exact, errors));
      values = exact.stream().map(ValueRange::relu).toList();
      carried = errors;
      before = new Opposites(weights);
      opposites.add(before);
      largest = largest.max(step.largest());
    }
    return result();
  }

  private static List<ValueRange> evaluated(List<ValueRange> exact, List<Growth> errors) {
    List<ValueRange> ranges = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      ranges.add(exact.get(i).plus(errors.get(i)));
    }
    return ranges;
  }

  private ErrorBound result() {
    Growth worst = Growth.ZERO;
    long entries = network.layers().stream().mapToLong(l -> l.weights().entries()).sum();
    for (int output = 0; output < errors.size(); output++) {
      boolean affordable = entries * errors.size() <= MOST_DERIVATIVES;
      Growth bound = errors.get(output);
      worst = worst.max(affordable ? bound.better(byDerivatives(output)) : bound);
    }
    return new ErrorBound(type, worst.constant(), worst.slope(), overflow());
  }

  private double overflow() {
    double room = type.largest() - largest.constant();
    return largest.slope() == 0
        ? (room > 0 ? Double.POSITIVE_INFINITY : 0)
        : Math.max(0, Math.nextDown(Math.nextDown(room) / largest.slope()));
  }

  /** The sum over all units of local error times largest derivative. */
  private Growth byDerivatives(int output) {
    int last = network.layers().size() - 1;
    Growth bound = local.get(last).get(output);
    Bounds[] bySum = new Bounds[network.outputs().size()];
    Arrays.fill(bySum, Bounds.ZERO);
    bySum[output] = new Bounds(1, 1);
    for (int layer = last; layer > 0; layer--) {
      bySum = throughReLU(byValue(network.layers().get(layer), bySum), layer - 1);
      for (int unit = 0; unit < bySum.length; unit++) {
        bound = bound.plus(local.get(layer - 1).get(unit).times(bySum[unit].magnitude()));
      }
    }
    return bound;
  }

  private static Bounds[] byValue(Layer layer, Bounds[] bySum) {
    Bounds[] derivatives = new Bounds[layer.inputs()];
    Arrays.fill(derivatives, Bounds.ZERO);
    for (int i = 0; i < bySum.length; i++) {
      SparseVector row = layer.weights().rows().get(i);
      for (int k = 0; k < row.size() && bySum[i].magnitude() > 0; k++) {
        Bounds term = bySum[i].times(SumRanges.bounds(row.value(k)));
        derivatives[row.index(k)] = derivatives[row.index(k)].plus(term);
      }
    }
    return derivatives;
  }

  /**
   * Of a pair of opposites, the second is folded into the first: they share one sum and its error.
   */
  private Bounds[] throughReLU(Bounds[] byValue, int layer) {
    Bounds[] bySum = new Bounds[byValue.length];
    for (int unit = 0; unit < byValue.length; unit++) {
      ValueRange sum = sums.get(layer).get(unit);
      Opposites pairs = opposites.get(layer);
      if (pairs.has(unit)) {
        Bounds other = byValue[pairs.of(unit)].negate();
        bySum[unit] = pairs.isSecond(unit) ? Bounds.ZERO : byValue[unit].hull(other);
      } else {
        Bounds either = sum.acts() ? byValue[unit] : byValue[unit].hull(Bounds.ZERO);
        bySum[unit] = sum.rests() ? Bounds.ZERO : either;
      }
    }
    return bySum;
  }
}
