package dev.circuitc.runtime.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Points of a domain: the centre, corners, and points drawn from a fixed seed. */
final class SamplePoints {
  private static final long SEED = 20221122; // any number will do, as long as it stays the same
  private static final int MOST_INPUTS = 8; // with more, as many corners are drawn as 8 inputs have

  private SamplePoints() {}

  /** Centre and corners, then drawn points; [points][inputs]. */
  static List<double[]> of(Domain domain, int drawn) {
    List<double[]> points = new ArrayList<>();
    points.add(at(domain, i -> 0.5));
    points.addAll(corners(domain));
    points.addAll(drawn(domain, drawn));
    return points;
  }

  /** The lowest corner first, the highest last. */
  static List<double[]> corners(Domain domain) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
    boolean all = domain.size() <= MOST_INPUTS;
    int last = (1 << Math.min(domain.size(), MOST_INPUTS)) - 1;
    List<double[]> corners = new ArrayList<>();
    for (int c = 0; c <= last; c++) {
      int corner = c;
      boolean drawn = !all && c > 0 && c < last;
      corners.add(at(domain, i -> drawn ? random.nextInt(2) : corner >> i % MOST_INPUTS & 1));
    }
    return corners;
  }

  /** Points drawn uniformly, the same ones at each call. */
  static List<double[]> drawn(Domain domain, int count) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED + 1);
    List<double[]> points = new ArrayList<>(count);
    for (int p = 0; p < count; p++) {
      points.add(at(domain, i -> random.nextDouble()));
    }
    return points;
  }

  /** The point that lies at the given share of the way across each range. */
  private static double[] at(Domain domain, IntToDoubleFunction share) {
    double[] point = new double[domain.size()];
    for (int i = 0; i < point.length; i++) {
      double t = share.applyAsDouble(i);
      point[i] = domain.lower(i).toDouble() * (1 - t) + domain.upper(i).toDouble() * t;
    }
    return point;
  }
}
