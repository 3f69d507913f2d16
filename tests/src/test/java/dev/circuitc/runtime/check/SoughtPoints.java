package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The points that a check of a network against its source would visit first, for other tests. */
public final class SoughtPoints {
  private static final int ROUNDS = 20; // a domain may hold fewer points than asked for

  private SoughtPoints() {}

  /** So many points at most: corners, ties, kinks found by solving, and where kinks meet. */
  public static List<List<Rational>> of(Circuit source, Network network, long seed, int count) {
    PointSeeker seeker = new PointSeeker(new Subject(source, network), seed);
    Set<List<Rational>> points = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS && points.size() < count; round++) {
      points.addAll(seeker.next());
    }
    return new ArrayList<>(points).subList(0, Math.min(count, points.size()));
  }
}
