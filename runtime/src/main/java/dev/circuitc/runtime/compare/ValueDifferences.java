package dev.circuitc.runtime.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the outputs of a pair of networks on drawn points, on corners, and where either has a
 * kink.
 */
record ValueDifferences(Pair pair) {
  private static final int DRAWN = 2000;
  private static final int SEGMENTS = 64; // walked from kink to kink

  Differences measure() {
    Differences.Tally tally = new Differences.Tally(pair.scales());
    SamplePoints.drawn(pair.domain(), DRAWN).forEach(point -> add(tally, point, true));
    SamplePoints.of(pair.domain(), 0).forEach(point -> add(tally, point, false));
    Optional<List<double[]>> vertices = Vertices.of(pair.domain(), pair.source(), pair.other());
    vertices.orElseGet(this::kinks).forEach(point -> add(tally, point, false));
    boolean exact = vertices.isPresent() || pair.domain().size() == 1;
    return tally.result(pair.source().outputs(), exact);
  }

  private void add(Differences.Tally tally, double[] point, boolean inMean) {
    double[] source = pair.sourceSeen().network().outputs(point);
    tally.add(point, source, pair.otherSeen().network().outputs(point), inMean);
  }

  private List<double[]> kinks() {
    List<double[]> points = new ArrayList<>();
    List<double[]> corners = SamplePoints.corners(pair.domain());
    walk(corners.get(0), corners.get(corners.size() - 1), points); // of one input: all there is
    List<double[]> ends = SamplePoints.drawn(pair.domain(), 2 * SEGMENTS);
    for (int i = 0; i < ends.size(); i += 2) {
      walk(ends.get(i), ends.get(i + 1), points);
    }
    return points;
  }

  private void walk(double[] from, double[] to, List<double[]> points) {
    points.addAll(new KinkWalk(pair.sourceSeen().network(), from, to).points());
    points.addAll(new KinkWalk(pair.otherSeen().network(), from, to).points());
  }
}
