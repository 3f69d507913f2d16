package dev.circuitc.runtime.check;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Corners and faces of the domain: each coordinate at an end of its side, or anywhere on it. */
final class CornerPoints implements PointSource {
  private static final int ALL = 10; // up to so many inputs every corner comes, in order

  private final Box box;
  private final RandomPoints points;
  private final UniformRandomProvider random;
  private int corner;

  CornerPoints(Box box, RandomPoints points, UniformRandomProvider random) {
    this.box = box;
    this.points = points;
    this.random = random;
  }

  @Override
  public List<List<Rational>> next() {
    List<Rational> from = points.point();
    boolean inOrder = box.dimension() <= ALL && corner < 1 << box.dimension();
    int ends = inOrder ? corner++ : random.nextInt();
    int freed = inOrder ? 0 : random.nextInt();
    return List.of(
        IntStream.range(0, box.dimension())
            .mapToObj(i -> bit(freed, i) ? from.get(i) : end(i, bit(ends, i), from.get(i)))
            .toList());
  }

  private static boolean bit(int bits, int position) {
    return (Integer.rotateRight(bits, position) & 1) != 0;
  }

  private Rational end(int side, boolean upper, Rational otherwise) {
    Interval interval = box.sides().get(side);
    Optional<Rational> end = upper ? interval.upper() : interval.lower();
    return end.orElse(otherwise);
  }
}
