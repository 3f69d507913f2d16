package dev.circuitc.approximation;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/** A piecewise linear function of one variable that approximates another, ready to be built. */
sealed interface Piecewise permits SplineCircuit, SawtoothCircuit {
  /** The interval it was made for. */
  Interval interval();

  /** How far it is from the function it stands for, on that interval. */
  Rational errorBound();

  /** A Lipschitz constant. */
  Rational steepness();

  /** Its units, the one that carries the argument included. */
  int units();

  /** Builds it on a node of the builder. */
  int build(Hinges hinges, int argument);
}
