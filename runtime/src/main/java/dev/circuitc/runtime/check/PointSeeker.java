package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws on every kind of point in turn. */
final class PointSeeker implements PointSource {
  private final List<PointSource> turn; // one round

  PointSeeker(Subject subject, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    Box box = subject.domain();
    RandomPoints points = new RandomPoints(box, random);
    turn =
        List.of(
            new CornerPoints(box, points, random),
            points, points, points, points,
            new TiedPoints(box, points, random),
            new LinePoints(subject, points, random),
            new VertexPoints(subject, points, random));
  }

  @Override
  public List<List<Rational>> next() {
    List<List<Rational>> round = new ArrayList<>();
    turn.forEach(source -> round.addAll(source.next()));
    return round;
  }
}
