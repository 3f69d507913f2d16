package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/** Remembers for each of some targets where it was largest, smallest, and 0. */
final class Coverage implements PointCheck {
  private final List<Track> tracks = new ArrayList<>();

  /** What was seen of one target. */
  static final class Track {
    private final Target target;
    private Extreme highest; // null before the first point
    private Extreme lowest; // null before the first point
    private boolean zero;

    private Track(Target target) {
      this.target = target;
    }

    Target target() {
      return target;
    }

    private record Extreme(List<Rational> point, Rational value) {}

    private void visit(Sample sample) {
      Rational value = target.value(sample);
      zero |= value.isZero();
      if (highest == null || value.compareTo(highest.value) > 0) {
        highest = new Extreme(sample.point(), value);
      }
      if (lowest == null || value.compareTo(lowest.value) < 0) {
        lowest = new Extreme(sample.point(), value);
      }
    }

    /** Whether a value of this sign, 1, 0 or -1, was seen. */
    boolean saw(int sign) {
      return sign == 0 ? zero : extreme(sign).value.signum() == sign;
    }

    /** Whether a sign was not seen yet. */
    boolean isOpen() {
      return !saw(1) || !saw(-1) || !saw(0);
    }

    /** Where the value was farthest towards a sign, 1 or -1. */
    List<Rational> nearest(int sign) {
      return extreme(sign).point;
    }

    private Extreme extreme(int sign) {
      return sign > 0 ? highest : lowest;
    }
  }

  Coverage(List<Target> targets) {
    targets.forEach(target -> tracks.add(new Track(target)));
  }

  @Override
  public void visit(Sample sample) {
    tracks.forEach(track -> track.visit(sample));
  }

  List<Track> tracks() {
    return List.copyOf(tracks);
  }

  /** The labels of the targets that were never seen with a sign, 1, 0 or -1. */
  List<String> without(int sign) {
    return tracks.stream()
        .filter(track -> !track.saw(sign))
        .map(track -> track.target.label())
        .toList();
  }
}
