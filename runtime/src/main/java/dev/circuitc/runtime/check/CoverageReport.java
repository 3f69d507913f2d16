package dev.circuitc.runtime.check;

import java.util.List;

/**
 * How much of the network the points have reached.
 *
 * @param units the number of ReLU units
 * @param neverActive labels of the units whose pre-activation was never positive: no point would
 *     show a wrong weight behind them
 * @param neverInactive labels of the units whose pre-activation was never negative
 * @param neverAtKink labels of the units whose pre-activation was never 0
 */
public record CoverageReport(
    int units, List<String> neverActive, List<String> neverInactive, List<String> neverAtKink) {
  public CoverageReport {
    neverActive = List.copyOf(neverActive);
    neverInactive = List.copyOf(neverInactive);
    neverAtKink = List.copyOf(neverAtKink);
  }
}
