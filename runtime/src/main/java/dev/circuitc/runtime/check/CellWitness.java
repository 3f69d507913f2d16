package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.runtime.gradient.LimitingGradients;
import java.util.List;

/**
 * A kink at which the gradients in the cells that meet there differ between source and network.
 *
 * @param point [inputs]
 */
public record CellWitness(
    List<Rational> point, LimitingGradients source, LimitingGradients network) {
  public CellWitness {
    point = List.copyOf(point);
  }
}
