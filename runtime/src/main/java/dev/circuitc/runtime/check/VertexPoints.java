package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Points where several kinks meet: from a kink along it to the next, along both to a third, and on
 * until no direction is left.
 */
final class VertexPoints implements PointSource {
  private static final int STEPS = 16; // kinks met on one descent, in many dimensions

  private final Subject subject;
  private final RandomPoints points;
  private final UniformRandomProvider random;

  VertexPoints(Subject subject, RandomPoints points, UniformRandomProvider random) {
    this.subject = subject;
    this.points = points;
    this.random = random;
  }

  @Override
  public List<List<Rational>> next() {
    List<List<Rational>> found = new ArrayList<>();
    List<Rational> point = points.point();
    NullSpace free = new NullSpace(subject.domain().dimension(), List.of());
    for (int step = 0; step < STEPS && !free.isTrivial() && subject.work().isLeft(); step++) {
      Optional<List<Rational>> next = nextStop(new Ray(point, free.direction(this::entry)));
      if (next.isEmpty()) {
        break;
      }
      point = next.get();
      found.add(point);
      free = new NullSpace(point.size(), normals(point));
    }
    return found;
  }

  private Rational entry() {
    return random.nextInt(3) == 0 ? Rational.ZERO : points.digit();
  }

  private Set<SparseVector> normals(List<Rational> point) {
    Set<SparseVector> normals = Normals.at(subject, subject.sample(point));
    normals.addAll(subject.domain().walls(point));
    return normals;
  }

  /** Where a ray, or its opposite, first meets a kink or the end of the domain. */
  private Optional<List<Rational>> nextStop(Ray ray) {
    return stop(ray).or(() -> stop(ray.reversed()));
  }

  private Optional<List<Rational>> stop(Ray ray) {
    return subject.nextStop(ray).filter(t -> t.signum() > 0).map(ray::at);
  }
}
