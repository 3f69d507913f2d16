package dev.circuitc;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Deviation;
import dev.circuitc.network.Network;
import java.util.List;

/**
 * A net of the source beside the network made of it.
 *
 * @param source the circuit of the source before any pass: what the network must equal
 * @param optimised the circuit after the passes: what the network was laid out from
 * @param deviations of the outputs, in order: how far {@code within} lets the circuit of the source be
 *     from the functions that are written there
 */
public record CompiledNet(
    String name,
    Circuit source,
    Circuit optimised,
    Network network,
    List<Deviation> deviations) {
  public CompiledNet {
    deviations = List.copyOf(deviations);
  }

  /** The largest deviation of any output. */
  public Deviation deviation() {
    return deviations.stream().reduce(Deviation.EXACT, Deviation::max);
  }
}
