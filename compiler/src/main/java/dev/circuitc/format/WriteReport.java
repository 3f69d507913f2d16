package dev.circuitc.format;

import java.util.List;

/**
 * What writing a network to a file came to.
 *
 * @param bytes the size of the file
 * @param rounded how many weights and biases the float type does not hold exactly
 * @param worstRelativeError the largest |stored - exact| / |exact|, 0 where nothing was rounded
 * @param first the first few rounded weights, in the order of the file
 */
public record WriteReport(
    long bytes, long rounded, double worstRelativeError, List<RoundedWeight> first) {
  public WriteReport {
    first = List.copyOf(first);
  }

  /** A report of a file that holds every weight exactly. */
  static WriteReport exact(long bytes) {
    return new WriteReport(bytes, 0, 0, List.of());
  }

  /** Whether the file holds every weight exactly. */
  public boolean isExact() {
    return rounded == 0;
  }
}
