package dev.circuitc.runtime.compare;

/**
 * What one output is in each of two networks.
 *
 * @param name the output's name in the source
 */
public record OutputReport(String name, Reading source, Reading other) {

  /**
   * What one network computes at an output.
   *
   * @param function what it computes, whatever the units: {@code min(x1, x2)}
   * @param noun the function's name, {@code minimum}; {@code piecewise linear} where it has none
   * @param circuit how its units do it: {@code identity(x2) - greaterness(x2, x1)}
   */
  public record Reading(String function, String noun, String circuit) {}
}
