package dev.circuitc.runtime.check;

import java.util.Optional;

/**
 * What came of holding back-propagation against finite differences in float64.
 *
 * @param checked how many partial derivatives were held against a finite difference
 * @param tooNear how many were left out, a kink being so near that rounding would hide the answer
 * @param worst the one that is farthest off
 */
public record DifferenceReport(int checked, int tooNear, Optional<DifferenceWitness> worst) {
  /** Only rounding separates the two, so more than this relative error is a fault. */
  public static final double TOLERANCE = 1e-9;

  public boolean passed() {
    return worst.map(witness -> witness.error() <= TOLERANCE).orElse(true);
  }
}
