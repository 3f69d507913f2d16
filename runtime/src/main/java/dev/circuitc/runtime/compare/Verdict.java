package dev.circuitc.runtime.compare;

/**
 * Whether two networks compute the same function on the domain, and how that is known.
 *
 * @param equal up to the tolerance
 */
public record Verdict(boolean equal, Basis basis) {

  /** How a verdict is known. */
  public enum Basis {
    /** Their canonical forms are the same in exact arithmetic: equal at every point. */
    PROOF("proved in exact arithmetic"),
    /** The largest difference is the maximum over the whole domain, up to rounding. */
    MAXIMUM("by the maximum over the whole domain"),
    /** The largest difference is that of sample points. */
    SAMPLES("on sample points");

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
