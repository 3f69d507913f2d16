package dev.circuitc.network;

/** A circuit that would become a network beyond what fits into memory. */
public final class TooLargeException extends RuntimeException {

  TooLargeException(int units) {
    super("more than " + units + " units");
  }
}
