package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/**
 * What is proved of a stage.
 *
 * @param truth holds the exact values, on the whole domain; bounded
 * @param error how far the circuit's value can be from the exact one
 */
record Known(Interval truth, Rational error) {
  /** Holds the values of the circuit. */
  Interval values() {
    return truth.widened(error);
  }

  /** The largest absolute value of the exact values. */
  Rational magnitude() {
    return truth.magnitude().orElseThrow();
  }
}
