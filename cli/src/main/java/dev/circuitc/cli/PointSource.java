package dev.circuitc.cli;

import java.util.Optional;

/** The points to evaluate at, one after the other. */
interface PointSource extends AutoCloseable {

  /** The next point; empty after the last. */
  Optional<Point> next();

  @Override
  default void close() {}
}
