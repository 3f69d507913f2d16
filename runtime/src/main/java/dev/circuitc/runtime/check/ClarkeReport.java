package dev.circuitc.runtime.check;

import java.util.List;
import java.util.Optional;

/**
 * What came of comparing all limiting gradients at kinks, cell by cell.
 *
 * @param decided at how many kinks every cell was visited
 * @param undecided at how many there were too many
 * @param mostTies at one of these, up to 2^mostTies cells may meet; 0 where all were decided
 * @param mismatches at how many the sets of limiting gradients of source and network differ
 * @param firstMismatch one of these
 * @param outside at how many the returned gradient is not in their convex hull
 * @param firstOutside one of these
 * @param conventions what relu'(0) = 0, 1/2 and 1 would give
 */
public record ClarkeReport(
    int decided,
    int undecided,
    int mostTies,
    int mismatches,
    Optional<CellWitness> firstMismatch,
    int outside,
    Optional<OutsideWitness> firstOutside,
    List<ConventionReport> conventions) {
  public ClarkeReport {
    conventions = List.copyOf(conventions);
  }

  public boolean passed() {
    return mismatches == 0 && outside == 0;
  }
}
