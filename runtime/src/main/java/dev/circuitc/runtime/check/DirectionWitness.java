package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A kink and a direction in which the one-sided derivatives of source and network differ.
 *
 * @param point [inputs]
 * @param direction [inputs]
 * @param output the name of the output
 */
public record DirectionWitness(
    List<Rational> point,
    List<Rational> direction,
    String output,
    Rational source,
    Rational network) {
  public DirectionWitness {
    point = List.copyOf(point);
    direction = List.copyOf(direction);
  }

  public Rational difference() {
    return network.minus(source).abs();
  }
}
