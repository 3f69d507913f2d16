package dev.circuitc.approximation;

/** An approximation that was asked for cannot be given, for a reason in the user's program. */
public final class ApproximationException extends RuntimeException {
  /** What stands in the way. */
  public enum Reason {
    /** A function is asked for where it is not defined, or cannot be proved to be. */
    OUTSIDE_DOMAIN,
    /** The argument of a curved function has no bounds. */
    UNBOUNDED,
    /** The tolerance is not positive. */
    TOLERANCE,
    /** The tolerance takes more pieces than are allowed. */
    TOO_MANY_PIECES,
    /** Numbers would grow beyond all use. */
    TOO_LARGE
  }

  private final Reason reason;

  ApproximationException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
