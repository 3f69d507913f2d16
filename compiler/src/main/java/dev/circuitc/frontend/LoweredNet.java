package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Span;
import dev.circuitc.ir.Circuit;

/**
 * A net of the source as a circuit, before any pass.
 *
 * @param hidden the least number of hidden layers asked for, 0 where the source does not say
 * @param span the net's name in the source
 */
public record LoweredNet(String name, Circuit circuit, int hidden, Span span) {}
