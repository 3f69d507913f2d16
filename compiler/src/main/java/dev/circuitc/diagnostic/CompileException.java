package dev.circuitc.diagnostic;

/** The user's program is wrong; carries every message of the stage that found out. */
public final class CompileException extends RuntimeException {
  private final transient Diagnostics diagnostics;

  public CompileException(Diagnostics diagnostics) {
    super(diagnostics.all().isEmpty() ? "no message" : diagnostics.all().get(0).message());
    this.diagnostics = diagnostics;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }
}
