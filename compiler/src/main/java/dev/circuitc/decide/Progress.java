package dev.circuitc.decide;

/**
 * How far a search over cells came.
 *
 * @param cells looked at so far
 * @param pending cells found and not yet looked at
 * @param share of the work that is done, each half of a cell counted as half of it; 1 at the end
 */
public record Progress(long cells, long pending, double share) {
  public static final Progress NONE = new Progress(0, 1, 0);

  /** {@code 312 cells, about 40 % done}. */
  @Override
  public String toString() {
    long percent = Math.min(99, Math.round(share * 100));
    String far = pending == 0 ? "" : ", about " + percent + " % done";
    return cells + (cells == 1 ? " cell" : " cells") + far;
  }
}
