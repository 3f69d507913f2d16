package dev.circuitc.runtime.compare;

import java.util.Arrays;
import java.util.List;

/**
 * How far two networks, or their gradients, were found apart on the domain.
 *
 * @param largest the largest absolute difference at any point looked at
 * @param mean the mean absolute difference over points drawn uniformly and over the entries
 * @param share the largest difference as a share of the spread of its output
 * @param entry where the largest one is: an output's name, {@code y}, or a derivative's, {@code
 *     dy/dx1}; empty if there is no difference
 * @param at the point of the largest one; empty if there is no difference
 * @param shares the largest share at each entry, in order
 * @param points how many points were looked at
 * @param exact whether the largest difference is the maximum over the whole domain, up to rounding
 */
public record Differences(
    double largest,
    double mean,
    double share,
    String entry,
    List<Double> at,
    List<Double> shares,
    int points,
    boolean exact) {
  public Differences {
    at = List.copyOf(at);
    shares = List.copyOf(shares);
  }

  /** Adds up differences point by point. */
  static final class Tally {
    private final double[] scales; // [entries]
    private final double[] shares;
    private double largest;
    private double share;
    private double sum;
    private long summands;
    private int entry;
    private int points;
    private double[] at = {};

    Tally(double[] scales) {
      this.scales = scales;
      this.shares = new double[scales.length];
    }

    void add(double[] point, double[] first, double[] second, boolean inMean) {
      points++;
      for (int j = 0; j < first.length; j++) {
        double difference = Math.abs(first[j] - second[j]);
        include(point, j, first[j] == second[j] ? 0 : orInfinity(difference));
        sum += inMean ? difference : 0;
        summands += inMean ? 1 : 0;
      }
    }

    private void include(double[] point, int j, double difference) {
      largest = Math.max(largest, difference);
      shares[j] = Math.max(shares[j], difference / scales[j]);
      if (difference / scales[j] > share) {
        share = difference / scales[j];
        entry = j;
        at = point;
      }
    }

    private static double orInfinity(double difference) {
      return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }

    Differences result(List<String> entries, boolean exact) {
      double mean = summands == 0 ? 0 : sum / summands;
      String name = share > 0 ? entries.get(entry) : "";
      return new Differences(
          largest, mean, share, name, boxed(at), boxed(shares), points, exact);
    }

    private static List<Double> boxed(double[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
  }
}
