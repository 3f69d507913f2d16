package dev.circuitc.cli;

/**
 * A line on the terminal that says how far a command has come, drawn once it has run for a second.
 *
 * <p>Draws nothing where nobody watches. Safe to call from several threads.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L; // ns before the first drawing
  private static final long INTERVAL = 100_000_000L; // ns between two drawings
  private static final int WIDTH = 30;

  private final Terminal terminal;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long next = start + PATIENCE;
  private boolean drawn;

  Progress(Terminal terminal, OutputOptions options) {
    this.terminal = terminal;
    this.shown = terminal.interactive() && !options.quiet;
  }

  synchronized void update(String what, long done, long total) {
    long now = System.nanoTime();
    if (shown && now >= next) {
      next = now + INTERVAL;
      drawn = true;
      terminal.note("\r" + line(what, done, total, (now - start) / PATIENCE) + "\033[K");
    }
  }

  private static String line(String what, long done, long total, long seconds) {
    double part = total <= 0 ? 0 : Math.min(1, (double) done / total);
    int full = (int) (part * WIDTH);
    return String.format(
        "%s [%s%s] %3d %%  %d:%02d",
        what,
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        (int) (100 * part),
        seconds / 60,
        seconds % 60);
  }

  /** Leaves the terminal as it was. */
  @Override
  public synchronized void close() {
    if (drawn) {
      terminal.note("\r\033[K");
      drawn = false;
    }
  }
}
