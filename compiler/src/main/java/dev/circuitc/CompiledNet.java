package dev.circuitc;

import dev.circuitc.ir.Circuit;
import dev.circuitc.network.Network;

/**
 * A net of the source beside the network made of it.
 *
 * @param source the circuit of the source before any pass: what the network must equal
 * @param optimised the circuit after the passes: what the network was laid out from
 */
public record CompiledNet(String name, Circuit source, Circuit optimised, Network network) {}
