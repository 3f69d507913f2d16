package dev.circuitc.format;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.Optional;

/** Reads what {@link Interval#toString} writes: {@code [-1, 1]}, {@code (-inf, 2]}. */
final class DomainText {
  private DomainText() {}

  /** {@link FormatException} for anything that is not an interval. */
  static Interval parse(String text) {
    int comma = text.indexOf(", ");
    if (comma < 1 || text.length() < 6) {
      throw new FormatException("'" + text + "' is not a domain such as '[-1, 1]'");
    }
    Optional<Rational> lower = end(text.substring(1, comma));
    return interval(lower, end(text.substring(comma + 2, text.length() - 1)));
  }

  /** An interval of given ends; {@link FormatException} where it runs backwards. */
  static Interval interval(Optional<Rational> lower, Optional<Rational> upper) {
    try {
      return new Interval(lower, upper);
    } catch (IllegalArgumentException e) {
      throw new FormatException(e.getMessage(), e);
    }
  }

  private static Optional<Rational> end(String text) {
    if (text.equals("inf") || text.equals("-inf")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Rational.parse(text));
    } catch (NumberFormatException e) {
      throw new FormatException("end of a domain: " + e.getMessage(), e);
    }
  }
}
