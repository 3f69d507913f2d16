package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/**
 * A point at which the gradients of source and network differ.
 *
 * @param point [inputs]
 * @param output the name of the output
 * @param source the source's gradient along the generic direction; [inputs]
 * @param network the network's; [inputs]
 */
public record GradientWitness(
    List<Rational> point, String output, SparseVector source, SparseVector network) {
  public GradientWitness {
    point = List.copyOf(point);
  }

  /** The largest difference of an entry. */
  public Rational difference() {
    SparseVector off = network.minus(source);
    Rational largest = Rational.ZERO;
    for (int k = 0; k < off.size(); k++) {
      largest = largest.max(off.value(k).abs());
    }
    return largest;
  }
}
