package dev.circuitc.runtime.prove;

import dev.circuitc.decide.Progress;

/** What is known about a network and its source. */
public sealed interface Verdict {

  /** They are equal at every point of the domain. */
  record Proved(Method method, Progress progress) implements Verdict {}

  /** They differ at a point, at which both were evaluated. */
  record Refuted(Witness witness, Progress progress) implements Verdict {}

  /**
   * The budget ended first.
   *
   * @param reason what ended it
   * @param progress how far the search came
   */
  record Undecided(String reason, Progress progress) implements Verdict {}
}
