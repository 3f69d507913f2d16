package dev.circuitc.pass;

import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.stream.IntStream;

/** Finds some of a list of vectors that add up to a given one. */
final class SubsetSum {
  /** Up to here every subset is tried; beyond, only runs from either end of the list. */
  private static final int EXHAUSTIVE = 10;

  private SubsetSum() {}

  /** The positions of the vectors found, the fewest that are enough; empty where none were found. */
  static List<Integer> of(List<SparseVector> vectors, SparseVector sum) {
    if (!isWithinReach(vectors, sum)) {
      return List.of();
    }
    return vectors.size() <= EXHAUSTIVE ? subset(vectors, sum) : run(vectors, sum);
  }

  /** Whether every entry of the sum stands in some vector: cheap, and seldom so. */
  private static boolean isWithinReach(List<SparseVector> vectors, SparseVector sum) {
    return IntStream.range(0, sum.size())
        .allMatch(k -> vectors.stream().anyMatch(v -> !v.get(sum.index(k)).isZero()));
  }

  private static List<Integer> subset(List<SparseVector> vectors, SparseVector sum) {
    SparseVector[] sums = new SparseVector[1 << vectors.size()]; // by mask
    sums[0] = SparseVector.ZERO;
    int best = 0;
    for (int mask = 1; mask < sums.length; mask++) {
      int lowest = Integer.numberOfTrailingZeros(mask);
      sums[mask] = sums[mask & mask - 1].plus(vectors.get(lowest));
      boolean fewer = best == 0 || Integer.bitCount(mask) < Integer.bitCount(best);
      best = fewer && sums[mask].equals(sum) ? mask : best;
    }
    int found = best;
    return IntStream.range(0, vectors.size()).filter(i -> (found >> i & 1) == 1).boxed().toList();
  }

  private static List<Integer> run(List<SparseVector> vectors, SparseVector sum) {
    SparseVector head = SparseVector.ZERO;
    SparseVector tail = SparseVector.ZERO;
    int size = vectors.size();
    for (int i = 0; i < size; i++) {
      head = head.plus(vectors.get(i));
      tail = tail.plus(vectors.get(size - 1 - i));
      if (head.equals(sum)) {
        return IntStream.rangeClosed(0, i).boxed().toList();
      }
      if (tail.equals(sum)) {
        return IntStream.range(size - 1 - i, size).boxed().toList();
      }
    }
    return List.of();
  }
}
