package dev.circuitc.approximation;

import dev.circuitc.approximation.Samples.GridPoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fewest straight lines that follow samples within a margin and join end to end.
 *
 * <p>A minimum-link path in the tube between the samples raised and the samples lowered (Imai and Iri,
 * Journal of Information Processing 9, 1986): each line runs as far as any line can. It ends where it
 * touches one wall after having touched the other; the next line must start on that last stretch. A line
 * that stays below the one wall from the touching point on, and above the other from the end on, crosses
 * the stretch of itself, so these two conditions are all that the next wedge starts from.
 */
final class MinimumLink {
  private final List<GridPoint> points;
  private final BigInteger margin;
  private final int limit;

  private MinimumLink(List<GridPoint> points, BigInteger margin, int limit) {
    this.points = points;
    this.margin = margin;
    this.limit = limit;
  }

  /**
   * The lines, each meeting the next; empty if they would be more than the limit.
   *
   * @param margin how far the path may be from the samples, at least one
   */
  static Optional<List<Line>> path(List<GridPoint> points, BigInteger margin, int limit) {
    return new MinimumLink(points, margin, limit).path();
  }

  private Optional<List<Line>> path() {
    List<Line> lines = new ArrayList<>();
    Wedge wedge = new Wedge();
    for (int i = 0; i < points.size(); i++) {
      Optional<Wall> blocked = wedge.blockedBy(wall(Wall.UPPER, i), wall(Wall.LOWER, i));
      if (blocked.isPresent()) {
        GridLine line = wedge.limit(blocked.get().other());
        lines.add(line.toLine());
        wedge = next(line, blocked.get(), i);
      }
      if (lines.size() >= limit) {
        return Optional.empty();
      }
      wedge.add(wall(Wall.UPPER, i), wall(Wall.LOWER, i));
    }
    lines.add(wedge.any(points.get(0)));
    return Optional.of(lines);
  }

  private GridPoint wall(Wall wall, int i) {
    return points.get(i).plus(wall.sign(margin));
  }

  /** The wedge of the lines that start on the last stretch of one that leaves before sample i. */
  private Wedge next(GridLine line, Wall left, int i) {
    GridPoint exit = line.exit(wall(left, i - 1), wall(left, i), left);
    BigInteger touched = line.last().x();
    Wedge wedge = new Wedge();
    int first = i - 1;
    while (first > 0 && points.get(first - 1).x().compareTo(touched) >= 0) {
      first--;
    }
    for (int k = first; k < i; k++) {
      GridPoint sample = wall(left.other(), k);
      if (sample.x().compareTo(touched) >= 0 && sample.x().compareTo(exit.x()) < 0) {
        wedge.add(left.other(), sample);
      }
    }
    wedge.add(left, exit);
    return wedge;
  }
}
