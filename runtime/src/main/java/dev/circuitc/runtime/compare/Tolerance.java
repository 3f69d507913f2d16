package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;

/**
 * How small a change of a value may be, as a share of that value's spread on the domain, to be
 * passed over.
 *
 * @param share 0 for exact work in rationals, else below 1
 */
public record Tolerance(double share) {
  /** Nothing is passed over: for compiled networks, and for proofs. */
  public static final Tolerance EXACT = new Tolerance(0);

  /**
   * For trained networks. Weights printed with three decimals give products that are off by 1/1000,
   * and a network trained to a mean squared error of 1e-6 errs by about as much; one that missed
   * its function is off by a tenth and more. This lies between the two.
   */
  public static final Tolerance TRAINED = new Tolerance(0.005);

  public Tolerance {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "a tolerance must be at least 0 and below 1, not " + share);
    }
  }

  public boolean isExact() {
    return share == 0;
  }

  /** The number itself in exact work, else the nearest double, so that digits do not pile up. */
  Rational settle(Rational value) {
    double nearest = isExact() ? Double.NaN : value.toDouble();
    return Double.isFinite(nearest) ? Rational.of(nearest) : value;
  }
}
