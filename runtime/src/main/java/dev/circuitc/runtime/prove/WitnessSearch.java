package dev.circuitc.runtime.prove;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeks witnesses among random points, and simple ones near a given one. */
final class WitnessSearch {
  /** Multiplications that random points may take in all: a few tenths of a second. */
  private static final long EFFORT = 2_000_000;

  private static final int MOST_POINTS = 400;
  private static final long SEED = 20220501;
  private static final int FINEST = 40; // bits after the point that are tried for a simple witness

  private final Contrast contrast;

  WitnessSearch(Contrast contrast) {
    this.contrast = contrast;
  }

  /** A witness among points of several magnitudes, the simplest points first. */
  Optional<Witness> sample() {
    Random random = new Random(SEED);
    long points = Math.max(4, Math.min(MOST_POINTS, EFFORT / Math.max(1, contrast.cost())));
    for (int k = 0; k < points; k++) {
      int size = 1 + k % 12 * (k % 12);
      List<Rational> point = new ArrayList<>();
      for (Interval domain : contrast.domain()) {
        point.add(clamped(coordinate(random, size), domain));
      }
      Optional<Witness> witness = contrast.at(point);
      if (witness.isPresent()) {
        return witness.map(this::simplest);
      }
    }
    return Optional.empty();
  }

  private static Rational coordinate(Random random, int size) {
    int numerator = random.nextInt(2 * size + 1) - size;
    return Rational.of(numerator, random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 1);
  }

  private static Rational clamped(Rational value, Interval domain) {
    Rational raised = domain.lower().map(value::max).orElse(value);
    return domain.upper().map(raised::min).orElse(raised);
  }

  /** A witness with fewer digits where one is near, and with zeros where they serve as well. */
  Witness simplest(Witness witness) {
    Witness simple = witness;
    for (int bits = 0; bits <= FINEST; bits = 2 * bits + 1) {
      Optional<Witness> rounded = contrast.at(rounded(witness.point(), bits));
      if (rounded.isPresent()) {
        simple = rounded.get();
        break;
      }
    }
    for (int i = 0; i < Math.min(simple.point().size(), 64); i++) {
      List<Rational> point = new ArrayList<>(simple.point());
      point.set(i, clamped(Rational.ZERO, contrast.domain().get(i)));
      simple = contrast.at(point).orElse(simple);
    }
    return simple;
  }

  private List<Rational> rounded(List<Rational> point, int bits) {
    Rational scale = Rational.powerOfTwo(bits);
    return IntStream.range(0, point.size())
        .mapToObj(
            i -> {
              Rational up = point.get(i).times(scale).plus(Rational.HALF);
              Rational near = Rational.of(up.floor()).dividedBy(scale);
              return clamped(near, contrast.domain().get(i));
            })
        .toList();
  }
}
