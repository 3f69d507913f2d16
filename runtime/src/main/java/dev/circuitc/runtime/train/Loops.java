package dev.circuitc.runtime.train;

/**
 * The loops over a batch that training spends its time in.
 *
 * <p>Each runs over whole arrays of one value a point, without a branch, so that the JIT compiler
 * turns it into vector instructions. Results do not depend on the width of those: what is summed is
 * summed in a fixed order.
 */
final class Loops {
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
   * <p>Written without a comparison, which would not be vectorised: min(r 2^1023 2^1023, 1) is 1
   * for every positive r, the smallest included, and 0 for 0.
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

  /** The sum of x y, in eight sums side by side: one alone would wait for each addition. */
  static double dot(double[] x, double[] y) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int n = 0;
    for (; n + 7 < x.length; n += 8) {
      s0 += x[n] * y[n];
      s1 += x[n + 1] * y[n + 1];
      s2 += x[n + 2] * y[n + 2];
      s3 += x[n + 3] * y[n + 3];
      s4 += x[n + 4] * y[n + 4];
      s5 += x[n + 5] * y[n + 5];
      s6 += x[n + 6] * y[n + 6];
      s7 += x[n + 7] * y[n + 7];
    }
    for (; n < x.length; n++) {
      s0 += x[n] * y[n];
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
  }
}
