package dev.circuitc.runtime.train;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.util.List;

/**
 * The box that training points are drawn from: an interval for each input.
 *
 * <p>A declared domain is taken as it is, and [-1, 1] where none is declared. A domain with one end
 * only gives the interval of length 2 inside it that lies nearest to [-1, 1].
 *
 * @param intervals [inputs], each bounded
 */
public record SamplingBox(List<Interval> intervals) {
  private static final Interval DEFAULT = Interval.of(Rational.MINUS_ONE, Rational.ONE);

  public SamplingBox {
    intervals = List.copyOf(intervals);
  }

  public static SamplingBox of(List<InputVariable> inputs) {
    return new SamplingBox(inputs.stream().map(input -> bounded(input.domain())).toList());
  }

  private static Interval bounded(Interval domain) {
    if (domain.isBounded()) {
      return domain;
    }
    Rational shift =
        domain.lower().map(SamplingBox::up).or(() -> domain.upper().map(SamplingBox::down))
            .orElse(Rational.ZERO);
    return DEFAULT.plus(shift);
  }

  /** How far [-1, 1] must move up to lie above an end. */
  private static Rational up(Rational lower) {
    return lower.plus(Rational.ONE).max(Rational.ZERO);
  }

  /** How far, as a negative number, [-1, 1] must move down to lie below an end. */
  private static Rational down(Rational upper) {
    return upper.minus(Rational.ONE).min(Rational.ZERO);
  }

  double low(int input) {
    return intervals.get(input).lower().orElseThrow().toDouble();
  }

  double high(int input) {
    return intervals.get(input).upper().orElseThrow().toDouble();
  }
}
