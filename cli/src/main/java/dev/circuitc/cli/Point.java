package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.util.List;

/**
 * A point at which to evaluate.
 *
 * @param where what a message calls it: {@code line 7}
 * @param coordinates [inputs]
 */
record Point(String where, List<Rational> coordinates) {
  Point {
    coordinates = List.copyOf(coordinates);
  }

  /**
   * Reads one coordinate.
   *
   * @param what what a message calls it: {@code line 7, x2}
   */
  static Rational number(String text, String what) {
    try {
      return Rational.parse(text.strip());
    } catch (NumberFormatException | ArithmeticException e) {
      String found = text.length() > 40 ? text.substring(0, 40) + "..." : text;
      throw new InputException(
          "%s: '%s' is not a number such as 3, -0.5, 1e-3 or 1/3".formatted(what, found.strip()));
    }
  }
}
