package dev.circuitc.runtime.check;

import java.util.Optional;

/**
 * What came of holding values against each other in exact rationals.
 *
 * @param points how many different points were visited
 * @param mismatches at how many of them an output differs
 * @param worst where the difference is largest
 * @param simplest where it shows with the shortest coordinates
 */
public record ValueReport(
    int points,
    int mismatches,
    Optional<ValueWitness> worst,
    Optional<ValueWitness> simplest) {
  public boolean passed() {
    return mismatches == 0;
  }
}
