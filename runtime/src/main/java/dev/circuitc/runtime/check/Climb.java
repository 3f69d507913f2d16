package dev.circuitc.runtime.check;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Drives a target to a sign that was not seen yet, uphill from kink to kink.
 *
 * <p>From a ridge, where the gradient of one cell leads down in the next, it goes on along the
 * kinks that meet there. A local summit ends the climb: not reaching a sign proves nothing.
 */
final class Climb {
  private static final int STAGES = 24; // changes of direction
  private static final int KINKS = 64; // passed in one direction
  private static final int TRIES = 4; // directions of each kind at one place

  private final Subject subject;
  private final UniformRandomProvider random;
  private final Target target;
  private final Rational sign;
  private final List<List<Rational>> found = new ArrayList<>();

  Climb(Subject subject, UniformRandomProvider random, Target target, int sign) {
    this.subject = subject;
    this.random = random;
    this.target = target;
    this.sign = Rational.of(sign);
  }

  /** The points passed; where the climb succeeds, the last has the sign. */
  List<List<Rational>> from(List<Rational> start) {
    List<Rational> point = start;
    for (int stage = 0; stage < STAGES && subject.work().isLeft() && !reached(point); stage++) {
      Optional<Ray> uphill = uphill(point);
      if (uphill.isEmpty()) {
        break;
      }
      point = ascend(uphill.get());
    }
    return found;
  }

  private boolean reached(List<Rational> point) {
    return target.value(subject.sample(point)).times(sign).signum() > 0;
  }

  /** The first direction found in which the target rises, and the domain goes on. */
  private Optional<Ray> uphill(List<Rational> point) {
    Sample sample = subject.sample(point);
    SparseVector gradient = target.gradient(sample).times(sign);
    Set<SparseVector> normals = Normals.at(subject, sample);
    normals.remove(gradient.times(sign)); // its own kink is to be left
    NullSpace kinks = new NullSpace(point.size(), normals);
    Stream<List<Rational>> steepest =
        Stream.of(orthogonal(gradient, normals), gradient).map(g -> entries(g, point.size()));
    Stream<List<Rational>> along =
        Stream.generate(() -> kinks.direction(this::digit)).limit(TRIES);
    Stream<List<Rational>> anywhere =
        Stream.generate(() -> Stream.generate(this::digit).limit(point.size()).toList())
            .limit(TRIES);
    return Stream.of(steepest, along, anywhere)
        .flatMap(directions -> directions)
        .map(direction -> new Ray(point, inside(point, direction)))
        .flatMap(ray -> Stream.of(ray, ray.reversed()))
        .filter(ray -> rate(ray).signum() > 0)
        .filter(ray -> subject.nextStop(ray).map(t -> t.signum() > 0).orElse(true))
        .findFirst();
  }

  /** The part of a vector that is at right angles to some others (Gram and Schmidt). */
  private static SparseVector orthogonal(SparseVector vector, Collection<SparseVector> others) {
    List<SparseVector> basis = new ArrayList<>();
    for (SparseVector other : others) {
      SparseVector rest = without(other, basis);
      if (!rest.isZero()) {
        basis.add(rest);
      }
    }
    return without(vector, basis);
  }

  private static SparseVector without(SparseVector vector, List<SparseVector> basis) {
    SparseVector rest = vector;
    for (SparseVector b : basis) {
      rest = rest.plus(b, b.dot(rest::get).dividedBy(b.dot(b::get)).negate());
    }
    return rest;
  }

  private static List<Rational> entries(SparseVector vector, int size) {
    return NullSpace.primitive(IntStream.range(0, size).mapToObj(vector::get).toList());
  }

  /** The direction without the part that leaves the domain at once. */
  private List<Rational> inside(List<Rational> point, List<Rational> direction) {
    return IntStream.range(0, point.size())
        .mapToObj(i -> leaves(i, point.get(i), direction.get(i)) ? Rational.ZERO : direction.get(i))
        .toList();
  }

  private boolean leaves(int side, Rational at, Rational speed) {
    Interval interval = subject.domain().sides().get(side);
    Optional<Rational> wall = speed.signum() > 0 ? interval.upper() : interval.lower();
    return wall.map(at::equals).orElse(false);
  }

  private Rational rate(Ray ray) {
    subject.work().spend(2 * subject.cost(), ray.start());
    return target.rate(ray).times(sign);
  }

  /** Goes on while the target rises and does not have the sign; to where that ends. */
  private List<Rational> ascend(Ray ray) {
    Ray here = ray;
    for (int k = 0; k < KINKS && rate(here).signum() > 0; k++) {
      Optional<Rational> stop = subject.nextStop(here);
      Rational far = stop.orElse(beyond(here));
      here = new Ray(here.at(far), here.direction());
      found.add(here.start());
      if (far.isZero() || reached(here.start())) {
        break;
      }
    }
    return here.start();
  }

  /** Far enough along a straight line without an end. */
  private Rational beyond(Ray ray) {
    Rational value = target.value(subject.sample(ray.start())).times(sign);
    return value.negate().dividedBy(rate(ray)).max(Rational.ZERO).plus(Rational.ONE);
  }

  private Rational digit() {
    return Rational.of(random.nextInt(17) - 8);
  }
}
