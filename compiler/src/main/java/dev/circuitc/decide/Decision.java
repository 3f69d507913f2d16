package dev.circuitc.decide;

import dev.circuitc.math.Rational;
import java.util.List;

/** The answer to a question that holds everywhere or fails somewhere. */
public sealed interface Decision {
  /** How much was looked at for it. */
  Progress progress();

  /** It holds at every point. */
  record Proved(Progress progress) implements Decision {}

  /**
   * It fails.
   *
   * @param point where; inside the domain, and where the conditions hold
   */
  record Refuted(List<Rational> point, Progress progress) implements Decision {
    public Refuted {
      point = List.copyOf(point);
    }
  }

  /**
   * The budget ended first.
   *
   * @param reason what ended it: {@code 1000 cells looked at}
   */
  record Undecided(String reason, Progress progress) implements Decision {}
}
