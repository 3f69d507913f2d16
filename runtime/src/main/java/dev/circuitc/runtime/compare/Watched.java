package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;

/**
 * A network in doubles, and what it did on sample points of a domain.
 *
 * @param activity over corners, centre and drawn points
 */
record Watched(Domain domain, DoubleNetwork network, Activity activity) {
  private static final int DRAWN = 1000;

  static Watched of(Network network, Domain domain) {
    DoubleNetwork inDoubles = new DoubleNetwork(network);
    int drawn = Effort.times(DRAWN, inDoubles.entries());
    return new Watched(domain, inDoubles, Activity.of(inDoubles, SamplePoints.of(domain, drawn)));
  }
}
