package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A curved expression brought to a circuit, with what was proved of it.
 *
 * @param node the node whose value approximates the expression
 * @param errorBound holds on the whole domain
 * @param values holds the values of the expression on the domain
 * @param parts the fits it is made of
 */
public record Approximation(int node, Rational errorBound, Interval values, List<Part> parts) {
  public Approximation {
    parts = List.copyOf(parts);
  }

  /**
   * One function of one variable that was fitted.
   *
   * @param argument the interval it was fitted on
   * @param units how many units it takes, what carries its argument included
   * @param errorBound how far the fit is from the function there
   */
  public record Part(Interval argument, int units, Rational errorBound) {}
}
