package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import java.util.Optional;

/**
 * A piecewise-linear function at the start of a ray: its value, and its one-sided derivative.
 *
 * <p>Ordered as the functions are for all small t > 0.
 */
record Motion(Rational value, Rational rate) implements Comparable<Motion> {
  static final Motion ZERO = new Motion(Rational.ZERO, Rational.ZERO);

  /** The part of this motion that a ReLU lets through. */
  Motion relu() {
    return compareTo(ZERO) > 0 ? this : ZERO;
  }

  /**
   * The t > 0 at which the two are equal; empty where they part, run in parallel or start together.
   */
  Optional<Rational> meets(Motion other) {
    Rational gap = value.minus(other.value);
    Rational closing = other.rate.minus(rate);
    return gap.signum() * closing.signum() > 0
        ? Optional.of(gap.dividedBy(closing))
        : Optional.empty();
  }

  @Override
  public int compareTo(Motion other) {
    int byValue = value.compareTo(other.value);
    return byValue != 0 ? byValue : rate.compareTo(other.rate);
  }
}
