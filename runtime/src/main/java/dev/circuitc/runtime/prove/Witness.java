package dev.circuitc.runtime.prove;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A point where a network does not give what its source gives.
 *
 * @param point [inputs], inside the domain
 * @param source [outputs] of the source, exactly
 * @param network [outputs] of the network, exactly
 */
public record Witness(List<Rational> point, List<Rational> source, List<Rational> network) {
  public Witness {
    point = List.copyOf(point);
    source = List.copyOf(source);
    network = List.copyOf(network);
    if (source.equals(network)) {
      throw new IllegalArgumentException("source and network agree at " + point);
    }
  }
}
