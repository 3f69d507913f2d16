package dev.circuitc.frontend;

import dev.circuitc.diagnostic.Diagnostic;

/** Leaves the work on one definition: it cannot be read, or a limit was reached. */
final class Fault extends RuntimeException {
  private final transient Diagnostic diagnostic;

  Fault(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false); // a jump: nobody reads its stack
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
