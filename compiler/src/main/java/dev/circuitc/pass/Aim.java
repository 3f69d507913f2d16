package dev.circuitc.pass;

/** What the compiler makes small where it has a choice. */
public enum Aim {
  /** The fewest units. */
  SIZE,
  /** The fewest hidden layers. */
  DEPTH
}
