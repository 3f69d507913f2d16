package dev.circuitc.runtime.compare;

/** How often something costly is done: as often as wanted, less on large networks. */
final class Effort {
  private static final double MOST_PRODUCTS = 1e9; // a second or two
  private static final int LEAST = 16;

  private Effort() {}

  /**
   * How often to do it.
   *
   * @param products of two doubles that doing it once takes
   */
  static int times(int wanted, double products) {
    double affordable = MOST_PRODUCTS / Math.max(1, products);
    return affordable >= wanted ? wanted : Math.max(LEAST, (int) affordable);
  }
}
