package dev.circuitc.runtime.eval;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bounds the exact pre-activations of a network over a domain, layer by layer, in two ways at once.
 *
 * <p>One is interval arithmetic. The other is the value at the middle of the domain plus, for each
 * input, the largest derivative times the distance to the end; it sees that x - relu(x - y) grows
 * with neither input faster than 1. The better of both goes on.
 */
final class SumRanges {
  private static final long MOST_DERIVATIVES = 5_000_000; // of one layer
  private static final long MOST_PRODUCTS = 30_000_000; // to compute them

  private final Network network;
  private final List<List<Rational>> middle; // pre-activations at the middle of the domain
  private final List<Growth> radii; // [inputs]
  private List<ValueRange> values; // [outputs of the layer before]
  private List<ValueRange> acting = List.of(); // the sums that they are the ReLUs of
  private Bounds[][] derivatives; // by unit of the layer before and input; empty: too many
  private Opposites before; // of the layer before; null before the first layer
  private int layer;

  SumRanges(Network network, List<Interval> domain) {
    this.network = network;
    this.middle =
        new ExactEvaluator(network).preActivations(domain.stream().map(SumRanges::centre).toList());
    this.radii = domain.stream().map(SumRanges::radius).toList();
    this.values = domain.stream().map(ValueRange::of).toList();
    int n = domain.size();
    this.derivatives =
        (long) n * n > MOST_DERIVATIVES
            ? new Bounds[0][]
            : IntStream.range(0, n).mapToObj(i -> unit(n, i)).toArray(Bounds[][]::new);
  }

  private static Rational centre(Interval side) {
    return side.isBounded()
        ? side.lower().get().plus(side.upper().get()).times(Rational.HALF)
        : Rational.ZERO;
  }

  private static Growth radius(Interval side) {
    return side.isBounded()
        ? Growth.of(side.upper().get().minus(side.lower().get()).times(Rational.HALF))
        : Growth.INPUT;
  }

  private static Bounds[] unit(int size, int one) {
    Bounds[] unit = new Bounds[size];
    Arrays.fill(unit, Bounds.ZERO);
    unit[one] = new Bounds(1, 1);
    return unit;
  }

  static Bounds bounds(Rational value) {
    return new Bounds(-Growth.up(value.negate()), Growth.up(value));
  }

  /** The ranges of the next layer's sums; [outputs]. */
  List<ValueRange> next() {
    Layer weights = network.layers().get(layer);
    boolean differentiated =
        (derivatives.length > 0 || radii.isEmpty())
            && (long) weights.outputs() * radii.size() <= MOST_DERIVATIVES
            && weights.weights().entries() * radii.size() <= MOST_PRODUCTS;
    Bounds[][] slopes = differentiated ? slopes(weights) : new Bounds[0][];
    List<ValueRange> ranges = new ArrayList<>();
    for (int row = 0; row < weights.outputs(); row++) {
      ValueRange byInterval = byInterval(weights, row);
      ranges.add(differentiated ? byInterval.and(bySlope(row, slopes[row])) : byInterval);
    }
    derivatives = slopes;
    values = ranges.stream().map(ValueRange::relu).toList();
    before = new Opposites(weights);
    acting = ranges;
    layer++;
    return ranges;
  }

  private ValueRange byInterval(Layer weights, int row) {
    Rational bias = weights.bias().get(row);
    ValueRange sum = new ValueRange(Growth.of(bias), Growth.of(bias.negate()));
    SparseVector entries = weights.weights().rows().get(row);
    for (int k = 0; k < entries.size(); k++) {
      sum = sum.plus(values.get(entries.index(k)).times(entries.value(k)));
    }
    return sum;
  }

  private ValueRange bySlope(int row, Bounds[] slopes) {
    Rational at = middle.get(layer).get(row);
    Growth reach = Growth.ZERO;
    for (int i = 0; i < slopes.length; i++) {
      reach = reach.plus(radii.get(i).times(slopes[i].magnitude()));
    }
    return new ValueRange(Growth.of(at), Growth.of(at.negate())).plus(reach);
  }

  private Bounds[][] slopes(Layer weights) {
    return weights.weights().rows().stream().map(this::slopes).toArray(Bounds[][]::new);
  }

  private Bounds[] slopes(SparseVector row) {
    Bounds[] sum = new Bounds[radii.size()];
    Arrays.fill(sum, Bounds.ZERO);
    for (int k = 0; k < row.size(); k++) {
      int unit = row.index(k);
      Bounds factor = factor(row, k);
      for (int i = 0; i < sum.length && factor.magnitude() > 0; i++) {
        sum[i] = sum[i].plus(derivatives[unit][i].times(factor));
      }
    }
    return sum;
  }

  /**
   * What a weight makes of the derivative of the sum behind it; a pair of opposites is one factor.
   */
  private Bounds factor(SparseVector row, int k) {
    int unit = row.index(k);
    Bounds weight = bounds(row.value(k));
    if (before == null) {
      return weight;
    }
    if (before.has(unit) && !row.get(before.of(unit)).isZero()) {
      Bounds other = bounds(row.get(before.of(unit))).negate();
      return before.isSecond(unit) ? Bounds.ZERO : weight.hull(other);
    }
    ValueRange sum = acting.get(unit);
    return sum.acts() ? weight : sum.rests() ? Bounds.ZERO : weight.hull(Bounds.ZERO);
  }
}
