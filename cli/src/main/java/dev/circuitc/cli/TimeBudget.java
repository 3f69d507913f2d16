package dev.circuitc.cli;

import dev.circuitc.decide.Budget;

/**
 * The time that a search may take, shown while it runs.
 *
 * @param what what the progress line calls it
 */
record TimeBudget(int seconds, String what, Progress progress) {
  private static final int PARTS = 1000; // the share done, as a whole number for the progress line

  Budget budget() {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return Budget.cells(Long.MAX_VALUE)
        .cancelledBy(() -> System.nanoTime() - end > 0)
        .observedBy(done -> progress.update(what, Math.round(PARTS * done.share()), PARTS));
  }
}
