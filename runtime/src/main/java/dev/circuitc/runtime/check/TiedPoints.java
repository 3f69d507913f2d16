package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Points whose coordinates are equal, opposite or 0, where comparisons of inputs tie. */
final class TiedPoints implements PointSource {
  private final Box box;
  private final RandomPoints points;
  private final UniformRandomProvider random;

  TiedPoints(Box box, RandomPoints points, UniformRandomProvider random) {
    this.box = box;
    this.points = points;
    this.random = random;
  }

  @Override
  public List<List<Rational>> next() {
    List<Rational> from = points.point();
    if (from.isEmpty()) {
      return List.of(from);
    }
    Rational a = from.get(random.nextInt(from.size()));
    List<Rational> pool = List.of(a, a, a.negate(), Rational.ZERO);
    return List.of(
        IntStream.range(0, from.size())
            .mapToObj(i -> random.nextInt(4) == 0 ? from.get(i) : box.clamp(i, pick(pool)))
            .toList());
  }

  private Rational pick(List<Rational> pool) {
    return pool.get(random.nextInt(pool.size()));
  }
}
