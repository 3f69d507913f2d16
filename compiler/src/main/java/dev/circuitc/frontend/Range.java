package dev.circuitc.frontend;

/**
 * The integers from first to last, both included; empty where last is first - 1.
 *
 * @param isKnown false where the ends were wrong, which was reported
 */
record Range(long first, long last, boolean isKnown) {
  static final Range UNKNOWN = new Range(0, -1, false);
}
