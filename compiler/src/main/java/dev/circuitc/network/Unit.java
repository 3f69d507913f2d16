package dev.circuitc.network;

import dev.circuitc.diagnostic.Place;
import java.util.Optional;

/**
 * What one ReLU unit is.
 *
 * @param label its value in the net's input names, {@code greaterness(x1, x2)}; {@code unit 1.3} (layer,
 *     position, from 1) in a network that does not say
 * @param circuit the circuit it is a part of, {@code min(x1, x2)} or {@code identity of x1 through layer
 *     2}; empty in a network that does not say
 * @param place where in the source it comes from
 */
public record Unit(String label, String circuit, Optional<Place> place) {

  /** A unit of a network that does not say what its units are; layer and position from 1. */
  public static Unit unnamed(int layer, int position) {
    return new Unit("unit " + layer + "." + position, "", Optional.empty());
  }
}
