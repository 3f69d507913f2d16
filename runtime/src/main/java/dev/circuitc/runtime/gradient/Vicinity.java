package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of the domain just around a point: all directions, or into the domain where the point
 * lies on its border.
 *
 * @param direction a generic direction into it; an input with sign 0 cannot move at all
 * @param cone the directions into it
 */
public record Vicinity(GenericDirection direction, Cone cone) {

  /** The surroundings of a point within a box; [inputs]. */
  public static Vicinity of(List<Interval> domain, List<Rational> point) {
    GenericDirection direction =
        new GenericDirection(
            IntStream.range(0, point.size())
                .mapToObj(i -> sign(domain.get(i), point.get(i)))
                .toList());
    List<Boolean> walls =
        IntStream.range(0, point.size())
            .mapToObj(i -> onBorder(domain.get(i), point.get(i)))
            .toList();
    return new Vicinity(direction, Cone.around(direction, walls));
  }

  private static int sign(Interval side, Rational value) {
    boolean stuck = at(side.lower(), value) && at(side.upper(), value);
    return stuck ? 0 : at(side.upper(), value) ? -1 : 1;
  }

  private static boolean onBorder(Interval side, Rational value) {
    return at(side.lower(), value) || at(side.upper(), value);
  }

  private static boolean at(Optional<Rational> end, Rational value) {
    return end.map(value::equals).orElse(false);
  }

  /** The gradients of the inputs, 0 for one that cannot move. */
  List<SparseVector> inputs() {
    return IntStream.range(0, direction.signs().size())
        .mapToObj(i -> direction.visible(SparseVector.unit(i)))
        .toList();
  }
}
