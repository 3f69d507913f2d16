package dev.circuitc.runtime.train;

/** The place where a long computation gives way to an interrupt of its thread. */
final class Interruption {
  private Interruption() {}

  static void check() throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException("training was interrupted");
    }
  }
}
