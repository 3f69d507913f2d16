package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Goes after what the other points have not shown: each branch taken, not taken, and tied. */
final class BranchSeeker {
  private static final int KINKS = 64; // passed on the way from one branch to the other

  private final Subject subject;
  private final UniformRandomProvider random;

  BranchSeeker(Subject subject, long seed) {
    this.subject = subject;
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + 3);
  }

  /** Points that may show what is missing of a target; none where nothing is. */
  List<List<Rational>> seek(Coverage.Track track) {
    List<List<Rational>> points = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      if (!track.saw(sign)) {
        points.addAll(new Climb(subject, random, track.target(), sign).from(track.nearest(sign)));
      }
    }
    if (!track.saw(0) && track.saw(1) && track.saw(-1)) {
      points.addAll(LinePoints.walk(subject, across(track), KINKS));
    }
    return points;
  }

  private static Ray across(Coverage.Track track) {
    List<Rational> from = track.nearest(1);
    List<Rational> to = track.nearest(-1);
    return new Ray(
        from, IntStream.range(0, from.size()).mapToObj(i -> to.get(i).minus(from.get(i))).toList());
  }
}
