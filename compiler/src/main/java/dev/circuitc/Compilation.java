package dev.circuitc;

import dev.circuitc.diagnostic.Diagnostics;
import java.util.List;

/**
 * The result of compiling one source.
 *
 * @param nets in source order
 * @param warnings what is worth telling although everything compiled
 */
public record Compilation(List<CompiledNet> nets, Diagnostics warnings) {
  public Compilation {
    nets = List.copyOf(nets);
  }
}
