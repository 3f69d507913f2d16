package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * A kink and a gradient that is not in the Clarke subdifferential there.
 *
 * @param point [inputs]
 * @param output the name of the output
 * @param gradient what a rule for kinks gives; [inputs]
 * @param limiting the gradients of the source in the cells that meet there, each [inputs]
 * @param direction along which the gradient is larger than each of them by 1 or more; [inputs]
 */
public record OutsideWitness(
    List<Rational> point,
    String output,
    SparseVector gradient,
    List<SparseVector> limiting,
    SparseVector direction) {
  public OutsideWitness {
    point = List.copyOf(point);
    limiting = List.copyOf(limiting);
  }
}
