package dev.circuitc.approximation;

import dev.circuitc.approximation.Samples.GridPoint;
import dev.circuitc.math.Rational;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All straight lines that pass below some points and above others, as the points come from left to right.
 *
 * <p>Kept by its two outermost lines, the steepest and the shallowest: each touches one wall and then the
 * other, and is named by the wall that it touches last. The left touching points only move right, along
 * the convex hulls of the points, so that a point is passed over once.
 */
final class Wedge {
  private final Map<Wall, Hull> hulls = new EnumMap<>(Wall.class);
  private final Map<Wall, GridLine> limits = new EnumMap<>(Wall.class); // by the wall touched last

  Wedge() {
    for (Wall wall : Wall.values()) {
      hulls.put(wall, new Hull(wall));
    }
  }

  /** The wall whose next point no line can pass, if there is one. */
  Optional<Wall> blockedBy(GridPoint upper, GridPoint lower) {
    return isBlocked(Wall.UPPER, upper)
        ? Optional.of(Wall.UPPER)
        : isBlocked(Wall.LOWER, lower) ? Optional.of(Wall.LOWER) : Optional.empty();
  }

  /** The outermost line away from a wall, which touches the other wall last, lies beyond the point. */
  private boolean isBlocked(Wall wall, GridPoint point) {
    GridLine line = limits.get(wall.other());
    return line != null && isInside(wall, line, point);
  }

  /** Whether a point of a wall lies on the inner side of a line. */
  private static boolean isInside(Wall wall, GridLine line, GridPoint point) {
    return wall.sign(line.above(point)).signum() < 0;
  }

  /** The outermost line that touches this wall last; there is one where the other wall blocks. */
  GridLine limit(Wall wall) {
    return limits.get(wall);
  }

  /** Takes in the next points of both walls, at one x. */
  void add(GridPoint upper, GridPoint lower) {
    turn(Wall.UPPER, upper);
    turn(Wall.LOWER, lower);
    hulls.get(Wall.UPPER).add(upper);
    hulls.get(Wall.LOWER).add(lower);
  }

  /** Takes in a next point of one wall. */
  void add(Wall wall, GridPoint point) {
    turn(wall, point);
    hulls.get(wall).add(point);
  }

  private void turn(Wall wall, GridPoint point) {
    GridLine line = limits.get(wall);
    Hull opposite = hulls.get(wall.other());
    if (!opposite.isEmpty() && (line == null || isInside(wall, line, point))) {
      limits.put(wall, new GridLine(opposite.tangent(point), point));
    }
  }

  /** One of the lines: level where that can be, else halfway between the outermost. */
  Line any(GridPoint start) {
    Optional<Line> steepest = Optional.ofNullable(limits.get(Wall.UPPER)).map(GridLine::toLine);
    Optional<Line> shallowest = Optional.ofNullable(limits.get(Wall.LOWER)).map(GridLine::toLine);
    if (steepest.isEmpty() || shallowest.isEmpty()) {
      Line level = new Line(Rational.ZERO, Rational.of(start.y()));
      return steepest.or(() -> shallowest).orElse(level);
    }
    return between(shallowest.get(), steepest.get());
  }

  private static Line between(Line shallow, Line steep) {
    boolean level = shallow.slope().signum() * steep.slope().signum() < 0;
    Rational spread = steep.slope().minus(shallow.slope());
    return shallow.towards(
        steep, level ? shallow.slope().negate().dividedBy(spread) : Rational.HALF);
  }
}
