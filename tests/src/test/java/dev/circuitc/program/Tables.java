package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tables of straight lines, in the source or in a file beside it. */
final class Tables {
  private final Draw draw;
  private final Map<String, String> files = new TreeMap<>();

  Tables(Draw draw) {
    this.draw = draw;
  }

  /** The files written so far, by name. */
  Map<String, String> files() {
    return files;
  }

  Term applied(Term argument) {
    List<Rational> xs = new ArrayList<>();
    Rational x = Rational.of(draw.between(-4, 1));
    int count = draw.between(2, 5);
    for (int i = 0; i < count; i++) {
      xs.add(x);
      x = x.plus(draw.once(4) ? Rational.HALF : Rational.of(draw.between(1, 2)));
    }
    List<Rational> ys =
        IntStream.range(0, count).mapToObj(i -> Rational.of(draw.between(-3, 3))).toList();
    return draw.any(
        () -> table(argument, xs, ys, points(xs, ys)),
        () -> table(argument, xs, ys, points(xs, ys)),
        () -> table(argument, xs, ys, file(xs, ys)),
        () -> generated(argument, count));
  }

  private static Term table(Term argument, List<Rational> xs, List<Rational> ys, String points) {
    return new Term(
        "pwl(" + argument.text() + ", " + points + ")",
        Term.ATOM,
        names -> argument.at(names).stream().map(x -> interpolated(xs, ys, x)).toList());
  }

  private String points(List<Rational> xs, List<Rational> ys) {
    return IntStream.range(0, xs.size())
        .mapToObj(i -> "(" + xs.get(i) + "," + draw.gap() + ys.get(i) + ")")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String file(List<Rational> xs, List<Rational> ys) {
    String name = "table" + files.size() + ".csv";
    String header = draw.once(2) ? "x,y\n" : "";
    String rows =
        IntStream.range(0, xs.size())
            .mapToObj(i -> xs.get(i) + (draw.once(2) ? ", " : ",") + ys.get(i))
            .collect(Collectors.joining("\n"));
    files.put(name, header + rows + (draw.once(2) ? "\n" : ""));
    return "\"" + name + "\"";
  }

  /** The squares of some integers. */
  private Term generated(Term argument, int count) {
    List<Rational> xs = IntStream.range(0, count).mapToObj(i -> Rational.of(i - 2)).toList();
    List<Rational> ys = xs.stream().map(x -> x.times(x)).toList();
    return table(argument, xs, ys, "[(q, q * q) for q in -2.." + (count - 3) + "]");
  }

  /** Straight between the points, and on for ever along the end pieces. */
  private static Rational interpolated(List<Rational> xs, List<Rational> ys, Rational x) {
    int piece = 0;
    while (piece < xs.size() - 2 && x.compareTo(xs.get(piece + 1)) > 0) {
      piece++;
    }
    Rational width = xs.get(piece + 1).minus(xs.get(piece));
    Rational share = x.minus(xs.get(piece)).dividedBy(width);
    return ys.get(piece).plus(share.times(ys.get(piece + 1).minus(ys.get(piece))));
  }
}
