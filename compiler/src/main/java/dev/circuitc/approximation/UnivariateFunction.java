package dev.circuitc.approximation;

import dev.circuitc.math.Rational;

/** A function of one real variable with certified values and derivatives. */
public sealed interface UnivariateFunction permits NamedFunction, PowerFunction {
  /** How it is called in the language: {@code exp}; {@code x^3} for a power. */
  String text();

  /** What an argument on which it is not defined fails to satisfy: {@code must be positive}. */
  String demand(Enclosure x);

  /** Whether it is defined at every number of the enclosure. */
  boolean isDefinedOn(Enclosure x);

  /** Whether it has two derivatives at every number of the enclosure, where it is defined. */
  boolean isSmoothOn(Enclosure x);

  /** Its values on an enclosure on which it is defined. */
  Enclosure value(Enclosure x);

  /**
   * Its values and first two derivatives on an enclosure on which it is smooth; the chain rule is in
   * {@link Jet#compose}.
   */
  Jet derivatives(Enclosure x);

  /**
   * The power x -> x^exponent.
   *
   * @throws ApproximationException if the exponent is beyond {@link PowerFunction#LARGEST_EXPONENT}
   */
  static UnivariateFunction power(Rational exponent) {
    if (exponent.abs().compareTo(Rational.of(PowerFunction.LARGEST_EXPONENT)) > 0) {
      throw new ApproximationException(
          ApproximationException.Reason.TOO_LARGE,
          "the exponent must be at most " + PowerFunction.LARGEST_EXPONENT + ", not " + exponent);
    }
    return new PowerFunction(exponent);
  }
}
