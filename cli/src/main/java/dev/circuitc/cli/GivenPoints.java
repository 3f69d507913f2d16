package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Points written on the command line: {@code 3,-1/2}. */
final class GivenPoints implements PointSource {
  private final NetFunction function;
  private final Iterator<Point> points;

  GivenPoints(NetFunction function, List<String> texts) {
    this.function = function;
    this.points =
        texts.stream().map(this::point).toList().iterator(); // all are read before any answer
  }

  @Override
  public Optional<Point> next() {
    return points.hasNext() ? Optional.of(points.next()) : Optional.empty();
  }

  private Point point(String text) {
    String where = "--at \"" + text + "\"";
    List<String> parts = text.isBlank() ? List.of() : Arrays.asList(text.split(",", -1));
    List<Rational> numbers = parts.stream().map(part -> Point.number(part, where)).toList();
    function.requireSize(numbers.size(), where);
    return new Point(where, numbers);
  }
}
