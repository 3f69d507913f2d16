package dev.circuitc.runtime.train;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How many counterparts are trained, on how many threads, and where results are kept.
 *
 * @param firstSeed the seeds are this one and those that follow
 * @param seeds how many seeds
 * @param threads how many seeds are trained at a time; results do not depend on it
 * @param directory the folder that keeps a result for each seed; empty keeps them in memory only
 */
public record Settings(long firstSeed, int seeds, int threads, Optional<Path> directory) {
  public Settings {
    if (seeds < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "seeds and threads must be positive, not " + seeds + " and " + threads);
    }
  }

  /** So many seeds from 0 on, on all processors, in memory. */
  public static Settings ofSeeds(int seeds) {
    return new Settings(0, seeds, Runtime.getRuntime().availableProcessors(), Optional.empty());
  }

  public Settings onThreads(int count) {
    return new Settings(firstSeed, seeds, count, directory);
  }

  public Settings in(Path folder) {
    return new Settings(firstSeed, seeds, threads, Optional.of(folder));
  }
}
