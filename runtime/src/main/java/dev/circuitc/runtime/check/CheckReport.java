package dev.circuitc.runtime.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param net the net's name
 * @param shape the network's widths: {@code 2-3-1}
 * @param floats what each floating-point format makes of the exact network
 * @param coverage how much of the network the points have reached
 */
public record CheckReport(
    String net,
    String shape,
    CheckSettings settings,
    ValueReport values,
    GradientReport gradients,
    List<FloatReport> floats,
    CoverageReport coverage) {
  public CheckReport {
    floats = List.copyOf(floats);
  }

  /**
   * Whether values and gradients hold; rounding of a floating-point format is no fault of theirs.
   */
  public boolean passed() {
    return values.passed() && gradients.passed();
  }
}
