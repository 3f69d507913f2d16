package dev.circuitc.runtime.certify;

/** A certificate that does not prove what it should; the message says where and why. */
public final class RejectedException extends Exception {
  RejectedException(String message) {
    super(message);
  }

  static void unless(boolean holds, String message) throws RejectedException {
    if (!holds) {
      throw new RejectedException(message);
    }
  }
}
