package dev.circuitc.cli;

/** What the user gave cannot be used; the message says what was found and what was wanted. */
final class InputException extends RuntimeException {
  InputException(String message) {
    super(message);
  }
}
