package dev.circuitc.runtime.train;

import java.util.Optional;

/**
 * A way to train a network: initial weights, optimiser, and when it stops.
 *
 * <p>A regimen is a value; all randomness comes from the seed, so that a seed gives the same bits
 * on every machine. Its {@code toString} names every setting: results are kept under it.
 */
public interface Regimen {
  /** The name on the command line. */
  String name();

  /** What it does, in a line. */
  String summary();

  /** The same regimen with another number of steps, at least one. */
  Regimen withSteps(int steps);

  /** Why it cannot train a network of this shape; empty where it can. */
  Optional<String> refusal(Architecture shape);

  /** The test loss below which a seed counts as a success, for targets of size one. */
  double successLoss();

  /**
   * Trains one network.
   *
   * @throws InterruptedException if the thread is interrupted, at the next step
   */
  Fit train(TrainingTask task, long seed) throws InterruptedException;
}
