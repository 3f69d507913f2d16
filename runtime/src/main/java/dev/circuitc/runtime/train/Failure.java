package dev.circuitc.runtime.train;

/**
 * Why a training failed, as far as the values of the units on the test points tell.
 *
 * @param detail what was seen: {@code units 1.1 and 1.2 act on the same side}
 */
public record Failure(Cause cause, String detail) {
  /** The kinds of failure, the first that applies is reported. */
  public enum Cause {
    /** The loss or a weight is not a finite number. */
    DIVERGED,
    /** A unit is 0 at every test point. */
    DEAD_UNITS,
    /** Two units of a layer are positive on the same part of the domain. */
    SAME_SIDE,
    /** The loss was still falling at the last step. */
    UNFINISHED,
    /** The loss stands still, above what counts as success. */
    LOCAL_MINIMUM
  }
}
