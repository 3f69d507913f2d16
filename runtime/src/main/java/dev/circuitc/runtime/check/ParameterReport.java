package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/**
 * What came of holding gradients by weights and biases, as training uses them, against forward
 * mode.
 *
 * @param points how many points were visited
 * @param mismatches at how many of them the two differ
 * @param first one of these
 */
public record ParameterReport(int points, int mismatches, Optional<List<Rational>> first) {
  public boolean passed() {
    return mismatches == 0;
  }
}
