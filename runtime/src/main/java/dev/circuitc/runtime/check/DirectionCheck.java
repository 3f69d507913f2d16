package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.NetworkTangent;
import dev.circuitc.runtime.gradient.SourceTangent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Holds one-sided derivatives at kinks against each other: across the kink, along it, anywhere. */
final class DirectionCheck {
  private static final int AXES = 4; // with their opposites; all of them in up to 4 dimensions
  private static final int FREE = 2; // random directions, and as many along the kink

  private final Subject subject;
  private final UniformRandomProvider random;
  private int compared;
  private int mismatches;
  private DirectionWitness worst; // null until derivatives differ

  DirectionCheck(Subject subject, long seed) {
    this.subject = subject;
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + 1);
  }

  /** About how many operations a visit takes. */
  long cost() {
    return (2L * AXES + 3L * FREE) * 2 * subject.cost();
  }

  void visit(List<Rational> kink, Set<SparseVector> normals) {
    directions(kink, normals).stream()
        .filter(direction -> staysInDomain(new Ray(kink, direction)))
        .forEach(direction -> compare(kink, direction));
  }

  private boolean staysInDomain(Ray ray) {
    Optional<Rational> end = subject.domain().exit(ray.start(), ray.direction());
    return end.map(t -> t.signum() > 0).orElse(true);
  }

  private List<List<Rational>> directions(List<Rational> kink, Set<SparseVector> normals) {
    int n = kink.size();
    List<List<Rational>> directions = new ArrayList<>();
    int first = n == 0 ? 0 : random.nextInt(n);
    for (int k = 0; k < Math.min(AXES, n); k++) {
      directions.add(axis(n, (first + k) % n, Rational.ONE));
      directions.add(axis(n, (first + k) % n, Rational.MINUS_ONE));
    }
    NullSpace along = new NullSpace(n, normals);
    for (int k = 0; k < FREE; k++) {
      List<Rational> onKink = along.direction(this::digit);
      directions.add(onKink);
      directions.add(new Ray(kink, onKink).reversed().direction());
      directions.add(Stream.generate(this::digit).limit(n).toList());
    }
    return directions;
  }

  private static List<Rational> axis(int dimension, int axis, Rational sign) {
    return IntStream.range(0, dimension)
        .mapToObj(i -> i == axis ? sign : Rational.ZERO)
        .toList();
  }

  private Rational digit() {
    return Rational.of(random.nextInt(17) - 8);
  }

  private void compare(List<Rational> point, List<Rational> direction) {
    List<Rational> wanted =
        new SourceTangent(subject.source(), point, direction).derivatives();
    List<Rational> found =
        new NetworkTangent(subject.network(), point, direction).derivatives();
    for (int output = 0; output < wanted.size(); output++) {
      compared++;
      if (!wanted.get(output).equals(found.get(output))) {
        mismatches++;
        keep(
            new DirectionWitness(
                point,
                direction, subject.outputName(output), wanted.get(output), found.get(output)));
      }
    }
  }

  private void keep(DirectionWitness witness) {
    if (worst == null || witness.difference().compareTo(worst.difference()) > 0) {
      worst = witness;
    }
  }

  int compared() {
    return compared;
  }

  int mismatches() {
    return mismatches;
  }

  Optional<DirectionWitness> worst() {
    return Optional.ofNullable(worst);
  }
}
