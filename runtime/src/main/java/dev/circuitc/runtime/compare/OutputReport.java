package dev.circuitc.runtime.compare;

import java.util.List;

/**
 * What one output is in each of two networks.
 *
 * @param name the output's name in the source
 * @param share the largest difference at this output, as a share of its spread
 * @param equal whether the two agree up to the tolerance
 */
public record OutputReport(
    String name, Reading source, Reading other, double share, boolean equal) {

  /**
   * What one network computes at an output.
   *
   * @param function what it computes, whatever the units: {@code min(x1, x2)}
   * @param noun the function's name, {@code minimum}; {@code piecewise linear} where it has none
   * @param circuit how its units do it: {@code identity(x2) - greaterness(x2, x1)}
   * @param pieces of a function with one kink, what it is on either side; else empty
   */
  public record Reading(String function, String noun, String circuit, List<Piece> pieces) {
    public Reading {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * What a function is on one side of its kink.
   *
   * @param where {@code x < 0}
   * @param answer {@code 0}
   */
  public record Piece(String where, String answer) {}
}
