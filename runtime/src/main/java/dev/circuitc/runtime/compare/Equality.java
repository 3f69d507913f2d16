package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;

/** Proves networks equal by their canonical forms. */
final class Equality {
  private Equality() {}

  /**
   * Whether the canonical forms of two networks are the same in rationals.
   *
   * <p>If so the networks are equal at every point of the domain. With at most one hidden layer the converse
   * holds too; deeper networks may be equal without it.
   */
  static boolean proved(Network first, Network second, Domain domain) {
    Signals shared = new Signals(domain);
    CanonicalForm one = Canonicalizer.exact(first, shared);
    CanonicalForm two = Canonicalizer.exact(second, shared);
    return one.outputs().equals(two.outputs());
  }
}
