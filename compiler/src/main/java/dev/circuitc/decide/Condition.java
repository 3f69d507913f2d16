package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;

/** Where a question is asked, within the domain; forms are over the nodes of the circuit. */
public sealed interface Condition {
  AffineForm form();

  /** The points where a form is not negative. */
  record AtLeastZero(AffineForm form) implements Condition {}

  /** The points where a form is zero. */
  record Zero(AffineForm form) implements Condition {}

  /**
   * The points where a form is zero and next to which it is positive: the border of the set where
   * it is positive, as seen from there.
   */
  record Border(AffineForm form) implements Condition {}

  /**
   * The points where a form is positive, and those next to them: the closure of the set where it is
   * positive. To be named after conditions that hold on less than a full-dimensional set.
   */
  record Positive(AffineForm form) implements Condition {}
}
