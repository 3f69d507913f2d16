package dev.circuitc.runtime.compare;

import java.util.List;
import java.util.Optional;

/**
 * Compares the outputs of a pair of networks on drawn points, on corners, and where either has a
 * kink.
 */
record ValueDifferences(Pair pair) {
  private static final int DRAWN = 2000;
  private static final int SEGMENTS = 64; // walked from kink to kink
  private static final int MOST_KINKS = 10_000; // on one segment

  Differences measure() {
    Differences.Tally tally = new Differences.Tally(pair.scales());
    int drawn = Effort.times(DRAWN, pair.products());
    SamplePoints.drawn(pair.domain(), drawn).forEach(point -> add(tally, point, true));
    SamplePoints.of(pair.domain(), 0).forEach(point -> add(tally, point, false));
    Optional<List<double[]>> vertices = Vertices.of(pair.domain(), pair.source(), pair.other());
    vertices.ifPresent(points -> points.forEach(point -> add(tally, point, false)));
    boolean exact = vertices.isPresent() || addKinks(tally);
    return tally.result(pair.source().outputs(), exact);
  }

  private void add(Differences.Tally tally, double[] point, boolean inMean) {
    double[] source = pair.sourceSeen().network().outputs(point);
    tally.add(point, source, pair.otherSeen().network().outputs(point), inMean);
  }

  /** Adds the kinks on segments; whether these are all there are. */
  private boolean addKinks(Differences.Tally tally) {
    List<double[]> corners = SamplePoints.corners(pair.domain());
    boolean all = walk(corners.get(0), corners.get(corners.size() - 1), tally);
    List<double[]> ends = SamplePoints.drawn(pair.domain(), 2 * SEGMENTS);
    for (int i = 0; i < ends.size(); i += 2) {
      walk(ends.get(i), ends.get(i + 1), tally);
    }
    return all && pair.domain().size() == 1; // one input: the first segment is the domain
  }

  private boolean walk(double[] from, double[] to, Differences.Tally tally) {
    int most = Effort.times(MOST_KINKS, 2 * (SEGMENTS + 1) * pair.products());
    boolean all = true;
    for (Watched seen : List.of(pair.sourceSeen(), pair.otherSeen())) {
      List<double[]> points = new KinkWalk(seen.network(), from, to).points(most);
      points.forEach(point -> add(tally, point, false));
      all &= points.size() < most;
    }
    return all;
  }
}
