package dev.circuitc.cli;

import dev.circuitc.math.Rational;
import java.util.List;

/** Takes points with their outputs, and prints them. */
interface Evaluations {
  void add(Point point, List<Rational> values);

  /** Every point was added. */
  void finish();

  /** A value as it is printed. */
  static String text(Rational value, boolean exact) {
    return exact ? value.toString() : NumberText.float64(value);
  }
}
