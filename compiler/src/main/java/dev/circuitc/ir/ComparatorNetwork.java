package dev.circuitc.ir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sorting network: comparators between lines, each of which puts the smaller value on its first line.
 *
 * <p>Up to 16 lines the fewest comparators known, proved least up to 12 (Codish et al. 2014, arXiv
 * 1405.5754; Harder 2020, arXiv 2012.04400); beyond, Batcher's merge exchange (Knuth, TAOCP 3, section
 * 5.2.2, algorithm M).
 *
 * @param lines how many values go in
 * @param comparators in order
 */
public record ComparatorNetwork(int lines, List<Comparator> comparators) {
  /**
   * A comparator.
   *
   * @param low the line that gets the smaller value, below {@code high}
   */
  public record Comparator(int low, int high) {}

  public ComparatorNetwork {
    comparators = List.copyOf(comparators);
  }

  /** The network for a number of lines. */
  public static ComparatorNetwork of(int lines) {
    return lines < SmallSortingNetworks.COUNT
        ? new ComparatorNetwork(lines, SmallSortingNetworks.of(lines))
        : mergeExchange(lines);
  }

  private static ComparatorNetwork mergeExchange(int lines) {
    List<Comparator> comparators = new ArrayList<>();
    int top = Integer.highestOneBit(lines - 1);
    for (int p = top; p > 0; p /= 2) {
      int r = 0;
      int d = p;
      for (int q = top; ; q /= 2) {
        compareExchange(comparators, lines - d, new Stride(p, r, d));
        if (q == p) {
          break;
        }
        d = q - p;
        r = p;
      }
    }
    return new ComparatorNetwork(lines, comparators);
  }

  /** Compares i with i + d wherever the bit p of i is that of r. */
  private record Stride(int p, int r, int d) {}

  private static void compareExchange(List<Comparator> comparators, int end, Stride stride) {
    for (int i = 0; i < end; i++) {
      if ((i & stride.p()) == stride.r()) {
        comparators.add(new Comparator(i, i + stride.d()));
      }
    }
  }

  /** Only the comparators that the values on some lines at the end depend on. */
  public ComparatorNetwork reduced(Collection<Integer> outputs) {
    Set<Integer> needed = new HashSet<>(outputs);
    List<Comparator> kept = new ArrayList<>();
    for (int i = comparators.size() - 1; i >= 0; i--) {
      Comparator comparator = comparators.get(i);
      if (needed.contains(comparator.low()) || needed.contains(comparator.high())) {
        needed.add(comparator.low());
        needed.add(comparator.high());
        kept.add(comparator);
      }
    }
    Collections.reverse(kept);
    return new ComparatorNetwork(lines, kept);
  }
}
