package dev.circuitc.runtime.check;

/**
 * What a check found.
 *
 * @param net the net's name
 * @param shape the network's widths: {@code 2-3-1}
 */
public record CheckReport(String net, String shape, CheckSettings settings, ValueReport values) {
  /** Whether the network holds. */
  public boolean passed() {
    return values.passed();
  }
}
