package dev.circuitc.runtime.check;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.Vicinity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The declared domain: a box, unbounded where nothing was declared.
 *
 * @param sides [inputs]
 */
record Box(List<Interval> sides) {
  Box {
    sides = List.copyOf(sides);
  }

  int dimension() {
    return sides.size();
  }

  boolean contains(List<Rational> point) {
    return IntStream.range(0, dimension()).allMatch(i -> sides.get(i).contains(point.get(i)));
  }

  /** The point of a side that is nearest to a number. */
  Rational clamp(int side, Rational value) {
    Interval interval = sides.get(side);
    Rational raised = interval.lower().map(value::max).orElse(value);
    return interval.upper().map(raised::min).orElse(raised);
  }

  /** The largest t for which point + t direction is in the box; empty if there is no largest. */
  Optional<Rational> exit(List<Rational> point, List<Rational> direction) {
    return IntStream.range(0, dimension())
        .mapToObj(i -> exit(i, point.get(i), direction.get(i)))
        .flatMap(Optional::stream)
        .min(Rational::compareTo);
  }

  private Optional<Rational> exit(int side, Rational from, Rational speed) {
    Interval interval = sides.get(side);
    if (speed.isZero()) {
      return Optional.empty();
    }
    Optional<Rational> wall = speed.signum() > 0 ? interval.upper() : interval.lower();
    return wall.map(end -> end.minus(from).dividedBy(speed));
  }

  Vicinity vicinity(List<Rational> point) {
    return Vicinity.of(sides, point);
  }

  /** The normals of the sides that a point lies on. */
  List<SparseVector> walls(List<Rational> point) {
    List<SparseVector> walls = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      Optional<Rational> at = Optional.of(point.get(i));
      if (sides.get(i).lower().equals(at) || sides.get(i).upper().equals(at)) {
        walls.add(SparseVector.unit(i));
      }
    }
    return walls;
  }
}
