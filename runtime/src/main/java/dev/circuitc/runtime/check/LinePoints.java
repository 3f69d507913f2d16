package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Points along random lines: each kink of source or network that the line meets, found by solving
 * for it, and a point on each straight piece between two of them.
 */
final class LinePoints implements PointSource {
  private static final int KINKS = 48; // of one ray; a large network has many more

  private final Subject subject;
  private final RandomPoints points;
  private final UniformRandomProvider random;

  LinePoints(Subject subject, RandomPoints points, UniformRandomProvider random) {
    this.subject = subject;
    this.points = points;
    this.random = random;
  }

  @Override
  public List<List<Rational>> next() {
    Ray ray = new Ray(points.point(), direction());
    List<List<Rational>> found = new ArrayList<>(walk(subject, ray, KINKS));
    found.addAll(walk(subject, ray.reversed(), KINKS));
    return found;
  }

  /** Along an axis, or some axes at once, or anywhere. */
  private List<Rational> direction() {
    int n = subject.domain().dimension();
    int kind = random.nextInt(3);
    int axis = n == 0 ? 0 : random.nextInt(n);
    return IntStream.range(0, n)
        .mapToObj(i -> entry(kind, i == axis))
        .toList();
  }

  private Rational entry(int kind, boolean axis) {
    return switch (kind) {
      case 0 -> axis ? Rational.ONE : Rational.ZERO;
      case 1 -> axis ? Rational.ONE : Rational.of(random.nextInt(3) - 1);
      default -> points.digit();
    };
  }

  /** The points of one ray, up to the end of the domain or a number of kinks. */
  static List<List<Rational>> walk(Subject subject, Ray ray, int kinks) {
    List<List<Rational>> found = new ArrayList<>();
    Rational t = Rational.ZERO;
    for (int k = 0; k < kinks && !ray.stands() && subject.work().isLeft(); k++) {
      Optional<Rational> stop = subject.nextStop(new Ray(ray.at(t), ray.direction())).map(t::plus);
      if (stop.isEmpty()) {
        found.add(ray.at(t.plus(Rational.ONE)));
        break;
      }
      if (stop.get().equals(t)) {
        break; // at the end of the domain
      }
      found.add(ray.at(SimplestRational.between(t, stop.get())));
      found.add(ray.at(stop.get()));
      t = stop.get();
    }
    return found;
  }
}
