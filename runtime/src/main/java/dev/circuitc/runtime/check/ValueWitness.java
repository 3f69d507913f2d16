package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A point at which source and network differ.
 *
 * @param point [inputs]
 * @param output the name of the output that differs most
 */
public record ValueWitness(
    List<Rational> point, String output, Rational source, Rational network) {
  public ValueWitness {
    point = List.copyOf(point);
  }

  /** How far the network is off. */
  public Rational difference() {
    return network.minus(source).abs();
  }
}
