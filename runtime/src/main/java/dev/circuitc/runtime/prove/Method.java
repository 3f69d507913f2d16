package dev.circuitc.runtime.prove;

/** How an equality was proved. */
public enum Method {
  /** Source and lifted network have the same normal form. */
  LIFT,
  /** Source and network agree on every cell of the domain. */
  SEARCH
}
