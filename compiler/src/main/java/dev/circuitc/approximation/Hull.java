package dev.circuitc.approximation;

import dev.circuitc.approximation.Samples.GridPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The side, towards the tube, of the convex hull of a wall's points, for tangents from points to the
 * right that come ever further.
 */
final class Hull {
  private final Wall wall;
  private final List<GridPoint> corners = new ArrayList<>(); // from left to right
  private int first; // corners before it touch no tangent any more

  Hull(Wall wall) {
    this.wall = wall;
  }

  boolean isEmpty() {
    return corners.size() == first;
  }

  void add(GridPoint point) {
    while (corners.size() - first >= 2 && !isCorner(corners.size() - 1, point)) {
      corners.remove(corners.size() - 1);
    }
    corners.add(point);
  }

  /** Whether a corner still stands out towards the tube of the line from the one before to the next. */
  private boolean isCorner(int k, GridPoint next) {
    return isNearerTube(new GridLine(corners.get(k - 1), next), corners.get(k));
  }

  private boolean isNearerTube(GridLine line, GridPoint point) {
    return wall.sign(line.above(point)).signum() < 0;
  }

  /**
   * The corner that the outermost line through a point to the right touches. Corners before it are
   * forgotten: the outermost line only turns inward.
   */
  GridPoint tangent(GridPoint point) {
    while (first + 1 < corners.size()
        && isNearerTube(new GridLine(corners.get(first), point), corners.get(first + 1))) {
      first++;
    }
    return corners.get(first);
  }
}
