package dev.circuitc.approximation;

/** Tells the walk over cells that a formula has no value or no derivative that is known on a cell. */
final class Undefined extends RuntimeException {
  Undefined(String message) {
    super(message, null, false, false); // raised often, and always caught: no stack trace
  }
}
