package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Deviation;
import java.util.List;

/**
 * A net of the source as a circuit, before any pass.
 *
 * @param hidden the least number of hidden layers asked for, 0 where the source does not say
 * @param span the net's name in the source
 * @param deviations of its outputs, in order: how far tolerances let the circuit be from what is written
 */
public record LoweredNet(
    String name, Circuit circuit, int hidden, Span span, List<Deviation> deviations) {
  public LoweredNet {
    deviations = List.copyOf(deviations);
  }
}
