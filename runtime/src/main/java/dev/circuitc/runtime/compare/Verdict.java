package dev.circuitc.runtime.compare;

/**
 * Whether two networks compute the same function on the domain, and how that is known.
 *
 * @param equal up to the tolerance
 */
public record Verdict(boolean equal, Basis basis) {

  /** How a verdict is known. */
  public enum Basis {
    /**
     * By their canonical forms in exact arithmetic: the same, so equal at every point; or
     * different, with one hidden layer at most, so different at some.
     */
    PROOF("proved in exact arithmetic"),
    /** The largest difference is the maximum over the whole domain, up to rounding. */
    MAXIMUM("by the largest difference on the whole domain"),
    /** A bound of the difference that holds on the whole domain is small enough. */
    BOUND("by a bound for the whole domain"),
    /** The difference is small enough at all sample points; between them it is not known. */
    SAMPLES("as far as sample points show"),
    /** There is a point where the difference is too large. */
    POINT("shown by a point");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** {@code proved in exact arithmetic}. */
    public String words() {
      return words;
    }
  }
}
