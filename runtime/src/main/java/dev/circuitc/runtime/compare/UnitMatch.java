package dev.circuitc.runtime.compare;

import java.util.Optional;

/**
 * A unit of the source network and its counterpart in the other.
 *
 * @param source empty if a unit of the other network is left over
 * @param other empty if nothing in the other network stands for the source's unit
 * @param angle between the two pre-activations as functions on the domain, in degrees; 0 is the
 *     same up to scale, 180 the opposite; 0 if there is no pair
 */
public record UnitMatch(
    Optional<UnitReport> source, Optional<UnitReport> other, Relation relation, double angle) {

  /** How the two units of a match stand to each other. */
  public enum Relation {
    /** The same up to scale. */
    SAME,
    /** The same kink, seen from the other side. */
    OTHER_SIDE,
    /** No counterpart. */
    NONE
  }
}
