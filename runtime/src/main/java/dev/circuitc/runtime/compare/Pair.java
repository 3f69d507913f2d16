package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;

/**
 * Two networks of the same inputs and outputs, watched on the domain that the first declares.
 *
 * @param source the network that says what is wanted
 * @param other the network held against it
 * @param scales what a difference of each output is measured against; [outputs]
 */
record Pair(
    Network source, Network other, Watched sourceSeen, Watched otherSeen, double[] scales) {

  static Pair of(Network source, Network other) {
    requireSame("inputs", source.inputs().size(), other.inputs().size());
    requireSame("outputs", source.outputs().size(), other.outputs().size());
    Domain domain = Domain.of(source.inputs());
    Watched seen = Watched.of(source, domain);
    double[] scales = seen.activity().outputScales();
    return new Pair(source, other, seen, Watched.of(other, domain), scales);
  }

  private static void requireSame(String what, int wanted, int found) {
    if (wanted != found) {
      throw new IllegalArgumentException(
          "networks that are compared must have the same number of " + what + ": the first has "
              + wanted + ", the second " + found);
    }
  }

  /** Whether neither network has more than one hidden layer. */
  boolean isShallow() {
    return Math.max(source.hidden().size(), other.hidden().size()) <= 1;
  }

  /** The products that an evaluation of both networks takes. */
  double products() {
    return sourceSeen.network().entries() + otherSeen.network().entries();
  }

  Domain domain() {
    return sourceSeen.domain();
  }
}
