package dev.circuitc.decide;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** The answer to a question for a largest value. */
public sealed interface Extremum {
  /** How much was looked at for it. */
  Progress progress();

  /**
   * The least upper bound.
   *
   * @param point where it is attained; empty for a quotient, whose bound need not be
   */
  record Largest(Rational value, Optional<List<Rational>> point, Progress progress)
      implements Extremum {}

  /** There is no upper bound. */
  record Unbounded(Progress progress) implements Extremum {}

  /** The conditions hold nowhere. */
  record Nowhere(Progress progress) implements Extremum {}

  /** The budget ended first. */
  record Undecided(String reason, Progress progress) implements Extremum {}
}
