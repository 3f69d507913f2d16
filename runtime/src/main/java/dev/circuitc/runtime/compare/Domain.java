package dev.circuitc.runtime.compare;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounded box on which two networks are compared.
 *
 * @param names the inputs, in order
 * @param ranges one for each input, bounded
 */
public record Domain(List<String> names, List<Interval> ranges) {
  public Domain {
    names = List.copyOf(names);
    ranges = List.copyOf(ranges);
    if (names.size() != ranges.size() || !ranges.stream().allMatch(Interval::isBounded)) {
      throw new IllegalArgumentException(
          "a domain must bound each of the inputs " + names + ", not " + ranges);
    }
  }

  /** The declared box; where no bound is declared, -1 and 1, or 2 away from the bound that is. */
  public static Domain of(List<InputVariable> inputs) {
    List<String> names = new ArrayList<>();
    List<Interval> ranges = new ArrayList<>();
    for (InputVariable input : inputs) {
      names.add(input.name());
      ranges.add(bounded(input.domain()));
    }
    return new Domain(names, ranges);
  }

  private static Interval bounded(Interval declared) {
    Rational lower = declared.lower().orElse(Rational.MINUS_ONE);
    Rational upper = declared.upper().orElse(Rational.ONE);
    if (declared.lower().isEmpty()) {
      lower = lower.min(upper.minus(Rational.TWO));
    }
    if (declared.upper().isEmpty()) {
      upper = upper.max(lower.plus(Rational.TWO));
    }
    return Interval.of(lower, upper);
  }

  public int size() {
    return ranges.size();
  }

  public Rational lower(int input) {
    return ranges.get(input).lower().orElseThrow();
  }

  public Rational upper(int input) {
    return ranges.get(input).upper().orElseThrow();
  }

  public Rational centre(int input) {
    return lower(input).plus(upper(input)).times(Rational.HALF);
  }

  Bounds bounds(int input) {
    return new Bounds(lower(input).toDouble(), upper(input).toDouble(), 0);
  }

  /** Half the length of an input's range. */
  double radius(int input) {
    return upper(input).minus(lower(input)).times(Rational.HALF).toDouble();
  }

  /** {@code x1 in [-1, 1], x2 in [0, 3]}; one interval for all where they agree. */
  @Override
  public String toString() {
    if (size() == 0) {
      return "no inputs";
    }
    if (size() > 1 && ranges.stream().distinct().count() == 1) {
      return "each input in " + ranges.get(0);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      parts.add(names.get(i) + " in " + ranges.get(i));
    }
    return String.join(", ", parts);
  }
}
