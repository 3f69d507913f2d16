package dev.circuitc.runtime.train;

/** Hears of each seed as it is finished or found finished; called by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
  /** Does nothing. */
  ProgressListener NONE = (result, done, total) -> {};

  /**
   * @param done how many seeds are finished, this one included
   * @param total how many there will be
   */
  void finished(SeedResult result, int done, int total);
}
