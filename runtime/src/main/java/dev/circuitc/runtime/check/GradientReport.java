package dev.circuitc.runtime.check;

import java.util.Optional;

/**
 * What came of holding gradients against each other in exact rationals.
 *
 * @param points at how many points gradients were compared
 * @param kinks how many of them lie on a kink
 * @param mismatches at how many of them the gradient of an output differs
 * @param worst where it differs most
 * @param directions how many one-sided derivatives were compared at kinks
 * @param directionMismatches how many of them differ
 * @param worstDirection where they differ most
 * @param clarke the limiting gradients at kinks
 * @param parameters gradients by weights and biases
 * @param differences back-propagation against finite differences
 */
public record GradientReport(
    int points,
    int kinks,
    int mismatches,
    Optional<GradientWitness> worst,
    int directions,
    int directionMismatches,
    Optional<DirectionWitness> worstDirection,
    ClarkeReport clarke,
    ParameterReport parameters,
    DifferenceReport differences) {
  /** Which gradient is returned where a function has more than one. */
  public static final String CONVENTION =
      "at a kink x, the gradient of the cell that x + (e, e^2, ..., e^n) enters for small e > 0"
          + " (into the domain, at its border), followed through all layers:"
          + " an element of the Clarke subdifferential";

  public boolean passed() {
    return mismatches == 0
        && directionMismatches == 0
        && clarke.passed()
        && parameters.passed()
        && differences.passed();
  }
}
