package dev.circuitc.network;

/** How much work may still go into laying one circuit out with fewer units. */
final class Effort {
  private static final long MOST = 400_000_000; // entries combined: a few seconds

  private long left = MOST;

  void spend(long work) {
    left -= work;
  }

  boolean isSpent() {
    return left <= 0;
  }
}
