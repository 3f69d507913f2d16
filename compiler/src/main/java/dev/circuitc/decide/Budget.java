package dev.circuitc.decide;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How much a search may do.
 *
 * @param cells the number of cells it may look at
 * @param cancelled asked before each cell; true ends the search undecided
 * @param observer told after each cell how far the search came
 */
public record Budget(long cells, BooleanSupplier cancelled, Consumer<Progress> observer) {
  public Budget {
    if (cells < 1) {
      throw new IllegalArgumentException("a search needs at least one cell, not " + cells);
    }
  }

  /** A number of cells, without a watch on the search. */
  public static Budget cells(long cells) {
    return new Budget(cells, () -> false, progress -> {});
  }

  public Budget cancelledBy(BooleanSupplier signal) {
    return new Budget(cells, signal, observer);
  }

  public Budget observedBy(Consumer<Progress> listener) {
    return new Budget(cells, cancelled, listener);
  }
}
