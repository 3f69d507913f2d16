package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A point at which floating-point evaluation is off.
 *
 * @param point [inputs], numbers of the format, written exactly
 * @param output the name of the output
 * @param exact what the exact weights give there
 * @param found what the format gives
 */
public record FloatWitness(List<Rational> point, String output, Rational exact, double found) {
  public FloatWitness {
    point = List.copyOf(point);
  }

  public double absoluteError() {
    return Rational.of(found).minus(exact).abs().toDouble();
  }

  /** The error relative to the exact value, which must not be 0. */
  public double relativeError() {
    return Rational.of(found).minus(exact).dividedBy(exact).abs().toDouble();
  }
}
