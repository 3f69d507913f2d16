package dev.circuitc.runtime.compare;

import dev.circuitc.math.SparseVector;

/** Holds a canonical form against the network it was read from. */
record ReadingError(CanonicalForm form, double[] scales) {
  private static final int DRAWN = 256;

  /** The largest difference on sample points, as a share of its output's scale. */
  double share(DoubleNetwork network) {
    double largest = 0;
    for (double[] point : SamplePoints.of(form.domain(), DRAWN)) {
      double[] wanted = network.outputs(point);
      double[] found = outputs(point);
      for (int j = 0; j < wanted.length; j++) {
        largest = Math.max(largest, Math.abs(found[j] - wanted[j]) / scales[j]);
      }
    }
    return largest;
  }

  private double[] outputs(double[] point) {
    double[] signals = java.util.Arrays.copyOf(point, point.length + form.hinges().size());
    for (int i = 0; i < form.hinges().size(); i++) {
      signals[point.length + i] = Math.max(0, value(form.hinges().get(i).form(), signals));
    }
    return form.outputs().stream().mapToDouble(f -> value(f, signals)).toArray();
  }

  private static double value(AffineForm form, double[] signals) {
    SparseVector terms = form.terms();
    double sum = form.constant().toDouble();
    for (int k = 0; k < terms.size(); k++) {
      sum += terms.value(k).toDouble() * signals[terms.index(k)];
    }
    return sum;
  }
}
