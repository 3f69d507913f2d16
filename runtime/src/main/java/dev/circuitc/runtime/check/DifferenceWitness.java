package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A finite difference beside the derivative it approximates.
 *
 * @param point [inputs], float64 numbers written exactly
 * @param axis the input that was moved
 * @param step how far, less than the distance to the nearest kink on either side
 * @param output the name of the output
 * @param derivative the network's, by back-propagation
 * @param quotient the finite difference in float64
 * @param error their difference relative to the largest entry of the gradient
 */
public record DifferenceWitness(
    List<Rational> point,
    int axis,
    double step,
    String output,
    Rational derivative,
    double quotient,
    double error) {
  public DifferenceWitness {
    point = List.copyOf(point);
  }
}
