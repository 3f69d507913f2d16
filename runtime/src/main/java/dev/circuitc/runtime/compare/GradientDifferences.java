package dev.circuitc.runtime.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares the Jacobians of a pair of networks on drawn points that keep away from every kink.
 *
 * <p>A kink that training left a hair beside its place turns the gradient over in between, and says
 * nothing: points are passed over where a pre-activation is nearer to 0 than a share of its spread.
 */
record GradientDifferences(Pair pair, Tolerance tolerance) {
  private static final int DRAWN = 2000;
  private static final double MOST_PASSED_OVER = 0.25; // of the points, where units are many

  Differences measure() {
    Differences.Tally tally = new Differences.Tally(scales());
    Activity other = pair.otherSeen().activity();
    double margin = margin();
    int drawn = Effort.times(DRAWN, pair.products() * (1 + pair.source().outputs().size()));
    for (double[] point : SamplePoints.drawn(pair.domain(), drawn)) {
      double[][] source = pair.sourceSeen().network().preActivations(point);
      double[][] held = pair.otherSeen().network().preActivations(point);
      if (!pair.sourceSeen().activity().nearKink(source, margin) && !other.nearKink(held, margin)) {
        double[] wanted = flat(pair.sourceSeen().network().jacobian(source));
        tally.add(point, wanted, flat(pair.otherSeen().network().jacobian(held)), true);
      }
    }
    return tally.result(entries(), false);
  }

  /** The share of a pre-activation's spread that counts as near to its kink. */
  private double margin() {
    int units = Math.max(1, pair.source().units() + pair.other().units());
    return Math.min(Math.max(tolerance.share(), 1e-9), MOST_PASSED_OVER / (2 * units));
  }

  /** A derivative is measured against the output's spread over the input's range. */
  private double[] scales() {
    int inputs = pair.domain().size();
    double[] scales = new double[pair.scales().length * inputs];
    Arrays.setAll(
        scales,
        i -> {
          double range = 2 * pair.domain().radius(i % inputs);
          return range == 0 ? Double.POSITIVE_INFINITY : pair.scales()[i / inputs] / range;
        });
    return scales;
  }

  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (String output : pair.source().outputs()) {
      pair.domain().names().forEach(input -> entries.add("d" + output + "/d" + input));
    }
    return entries;
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
