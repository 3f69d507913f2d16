package dev.circuitc.runtime.compare;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** What changes inside a network are measured against when a tolerance passes over some of them. */
final class Sizes {
  /** For exact work, which measures nothing. */
  static final Sizes NONE = new Sizes(List.of());

  /** The pre-activations of one layer; [outputs of the layer] each. */
  record OfLayer(double[] sizes, List<Interval> ranges) {
    private static final OfLayer NONE = new OfLayer(new double[0], List.of());

    double size(int unit) {
      return sizes.length == 0 ? 0 : sizes[unit];
    }

    /** The unit's size, or less where a change that small would still be felt in the next layer. */
    double size(int unit, double influence) {
      return influence > 0 ? Math.min(size(unit), 1 / influence) : size(unit);
    }

    /** Where the sample points took the pre-activation; anywhere, if there were none. */
    Interval seen(int unit) {
      return ranges.isEmpty() ? Interval.REALS : ranges.get(unit);
    }
  }

  private final List<OfLayer> layers;

  private Sizes(List<OfLayer> layers) {
    this.layers = layers;
  }

  /**
   * The sizes of a network that was watched.
   *
   * @param leastOutputs an output counts as no smaller than this; [outputs]
   */
  static Sizes of(Activity activity, double[] leastOutputs, Tolerance tolerance) {
    List<OfLayer> layers = new ArrayList<>();
    int last = activity.lowest().length - 1;
    for (int i = 0; i <= last; i++) {
      layers.add(layer(activity, i, tolerance, i == last ? leastOutputs : new double[0]));
    }
    return new Sizes(List.copyOf(layers));
  }

  private static OfLayer layer(Activity seen, int index, Tolerance tolerance, double[] least) {
    double[] sizes = new double[seen.lowest()[index].length];
    List<Interval> ranges = new ArrayList<>();
    for (int j = 0; j < sizes.length; j++) {
      double size = seen.size(index, j, tolerance);
      sizes[j] = j < least.length ? Math.max(least[j], size) : size;
      ranges.add(interval(seen.lowest()[index][j], seen.highest()[index][j]));
    }
    return new OfLayer(sizes, ranges);
  }

  private static Interval interval(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high)
        ? Interval.of(Rational.of(low), Rational.of(high))
        : Interval.REALS;
  }

  OfLayer layer(int index) {
    return layers.isEmpty() ? OfLayer.NONE : layers.get(index);
  }

  /**
   * For each value of the layer before: the largest share of the size of a sum in the next layer by
   * which one more changes that sum.
   *
   * @param next the layer that takes the values
   * @param index its place in the network
   */
  double[] influence(Layer next, int index) {
    double[] influence = new double[next.inputs()];
    for (int j = 0; j < next.outputs(); j++) {
      SparseVector row = next.weights().rows().get(j);
      for (int k = 0; k < row.size(); k++) {
        double share = Math.abs(row.value(k).toDouble()) / layer(index).size(j);
        influence[row.index(k)] = Math.max(influence[row.index(k)], share);
      }
    }
    return influence;
  }
}
