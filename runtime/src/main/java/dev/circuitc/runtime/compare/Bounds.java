package dev.circuitc.runtime.compare;

/**
 * Where the values of a form lie on the domain, in doubles.
 *
 * @param blur how far rounding may have moved either end
 */
record Bounds(double low, double high, double blur) {

  /** The largest magnitude. */
  double reach() {
    return Math.max(high, -low);
  }

  double spread() {
    return high - low;
  }
}
