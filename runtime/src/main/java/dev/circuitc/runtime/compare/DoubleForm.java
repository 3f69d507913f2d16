package dev.circuitc.runtime.compare;

import dev.circuitc.math.SparseVector;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A form in doubles, for bounds and distances.
 *
 * @param signals ascending
 * @param factors beside their signals
 */
record DoubleForm(int[] signals, double[] factors, double constant) {
  /** Each product and sum rounds by less; a form of thousands of terms stays within. */
  private static final double ROUNDING = 1e-12;

  static DoubleForm of(AffineForm form) {
    SparseVector terms = form.terms();
    int[] signals = new int[terms.size()];
    double[] factors = new double[terms.size()];
    for (int k = 0; k < signals.length; k++) {
      signals[k] = terms.index(k);
      factors[k] = terms.value(k).toDouble();
    }
    return new DoubleForm(signals, factors, form.constant().toDouble());
  }

  /** Bounds of the form from those of its signals; the tightest where the signals are inputs. */
  Bounds bounds(IntFunction<Bounds> ofSignal) {
    double low = constant;
    double high = constant;
    double blur = Math.abs(constant) * ROUNDING;
    for (int k = 0; k < signals.length; k++) {
      Bounds signal = ofSignal.apply(signals[k]);
      double factor = factors[k];
      low += factor * (factor > 0 ? signal.low() : signal.high());
      high += factor * (factor > 0 ? signal.high() : signal.low());
      blur += Math.abs(factor) * (signal.reach() * ROUNDING + signal.blur());
    }
    return new Bounds(low, high, blur);
  }

  /** This less a multiple of the other. */
  DoubleForm minus(DoubleForm other, double factor) {
    int[] merged = new int[signals.length + other.signals.length];
    double[] sums = new double[merged.length];
    int size = 0;
    for (int i = 0, j = 0; i < signals.length || j < other.signals.length; size++) {
      int left = i < signals.length ? signals[i] : Integer.MAX_VALUE;
      int right = j < other.signals.length ? other.signals[j] : Integer.MAX_VALUE;
      merged[size] = Math.min(left, right);
      sums[size] += left <= right ? factors[i++] : 0;
      sums[size] -= right <= left ? factor * other.factors[j++] : 0;
    }
    return new DoubleForm(
        Arrays.copyOf(merged, size),
        Arrays.copyOf(sums, size),
        constant - factor * other.constant);
  }
}
