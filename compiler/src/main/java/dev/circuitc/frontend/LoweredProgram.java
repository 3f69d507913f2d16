package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Diagnostics;
import java.util.List;

/**
 * The nets of a source as circuits.
 *
 * @param nets in source order
 * @param warnings what is worth telling although everything was read
 */
public record LoweredProgram(List<LoweredNet> nets, Diagnostics warnings) {
  public LoweredProgram {
    nets = List.copyOf(nets);
  }
}
