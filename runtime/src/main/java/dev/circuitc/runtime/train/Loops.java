package dev.circuitc.runtime.train;

/**
 * The loops over a batch that training spends its time in.
 *
 * <p>Each runs over whole arrays of one value a point, without a branch, so that the JIT compiler
 * turns it into vector instructions. Results do not depend on the width of those: what is summed is
 * summed in a fixed order.
 */
final class Loops {
  private static final int SHORT = 16; // below it a plain sum costs less than another halving
  private static final double HUGE = 0x1p1023;

  private Loops() {}

  /** y = constant. */
  static void fill(double[] y, double constant) {
    for (int n = 0; n < y.length; n++) {
      y[n] = constant;
    }
  }

  /** y = a x. */
  static void scale(double[] y, double a, double[] x) {
    for (int n = 0; n < y.length; n++) {
      y[n] = a * x[n];
    }
  }

  /** y = y + a x. */
  static void add(double[] y, double a, double[] x) {
    for (int n = 0; n < y.length; n++) {
      y[n] += a * x[n];
    }
  }

  /** y = y + constant. */
  static void add(double[] y, double constant) {
    for (int n = 0; n < y.length; n++) {
      y[n] += constant;
    }
  }

  /** z = a (x - y). */
  static void difference(double[] z, double a, double[] x, double[] y) {
    for (int n = 0; n < z.length; n++) {
      z[n] = a * (x[n] - y[n]);
    }
  }

  /** y = relu(y). */
  static void rectify(double[] y) {
    for (int n = 0; n < y.length; n++) {
      y[n] = Math.max(y[n], 0);
    }
  }

  /** y = relu(x). */
  static void rectify(double[] y, double[] x) {
    for (int n = 0; n < y.length; n++) {
      y[n] = Math.max(x[n], 0);
    }
  }

  /** y = max(y, x). */
  static void maximum(double[] y, double[] x) {
    for (int n = 0; n < y.length; n++) {
      y[n] = Math.max(y[n], x[n]);
    }
  }

  /**
   * y = y where r is positive, else 0, for r that is never negative.
   *
   * <p>Written without a comparison, which would not be vectorised: min(r 2^1023 2^1023, 1) is 1 for
   * every positive r, the smallest included, and 0 for 0.
   */
  static void keepWherePositive(double[] y, double[] r) {
    for (int n = 0; n < y.length; n++) {
      y[n] *= Math.min(r[n] * HUGE * HUGE, 1);
    }
  }

  /** z = x y, entry by entry. */
  static void multiply(double[] z, double[] x, double[] y) {
    for (int n = 0; n < z.length; n++) {
      z[n] = x[n] * y[n];
    }
  }

  /** The sum of x y. The scratch, as long as they are, is overwritten. */
  static double dot(double[] x, double[] y, double[] scratch) {
    multiply(scratch, x, y);
    return sum(scratch);
  }

  /** The sum by halves, in place: the upper half is added to the lower one until few are left. */
  static double sum(double[] x) {
    int size = x.length;
    while (size > SHORT) {
      int half = size >>> 1;
      int kept = size - half;
      fold(x, kept, half);
      size = kept;
    }
    double sum = 0;
    for (int n = 0; n < size; n++) {
      sum += x[n];
    }
    return sum;
  }

  /** Adds the entries from {@code kept} on to the first ones. */
  private static void fold(double[] x, int kept, int count) {
    for (int n = 0; n < count; n++) {
      x[n] += x[kept + n];
    }
  }
}
