package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;

/** Remembers for each unit where its pre-activation was largest, smallest, and 0. */
final class UnitCoverage implements PointCheck {
  private final List<Track> tracks = new ArrayList<>(); // in the order of layers and units
  private final Network network;

  /** What was seen of one unit. */
  static final class Track {
    final int layer;
    final int unit;
    private Extreme highest; // null before the first point
    private Extreme lowest; // null before the first point
    private boolean zero;

    private Track(int layer, int unit) {
      this.layer = layer;
      this.unit = unit;
    }

    private record Extreme(List<Rational> point, Rational sum) {}

    private void visit(Sample sample) {
      Rational sum = sample.sums().get(layer).get(unit);
      zero |= sum.isZero();
      if (highest == null || sum.compareTo(highest.sum) > 0) {
        highest = new Extreme(sample.point(), sum);
      }
      if (lowest == null || sum.compareTo(lowest.sum) < 0) {
        lowest = new Extreme(sample.point(), sum);
      }
    }

    /** Whether a pre-activation of this sign, 1, 0 or -1, was seen. */
    boolean saw(int sign) {
      return sign == 0 ? zero : extreme(sign).sum.signum() == sign;
    }

    /** Whether a sign was not seen yet. */
    boolean isOpen() {
      return !saw(1) || !saw(-1) || !saw(0);
    }

    /** Where the pre-activation was farthest towards a sign, 1 or -1. */
    List<Rational> nearest(int sign) {
      return extreme(sign).point;
    }

    private Extreme extreme(int sign) {
      return sign > 0 ? highest : lowest;
    }
  }

  UnitCoverage(Network network) {
    this.network = network;
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      for (int unit = 0; unit < network.hidden().get(layer).outputs(); unit++) {
        tracks.add(new Track(layer, unit));
      }
    }
  }

  @Override
  public void visit(Sample sample) {
    tracks.forEach(track -> track.visit(sample));
  }

  List<Track> tracks() {
    return List.copyOf(tracks);
  }

  CoverageReport report() {
    return new CoverageReport(tracks.size(), without(1), without(-1), without(0));
  }

  private List<String> without(int sign) {
    return tracks.stream().filter(track -> !track.saw(sign)).map(this::label).toList();
  }

  private String label(Track track) {
    return network.hidden().get(track.layer).units().get(track.unit).label();
  }
}
