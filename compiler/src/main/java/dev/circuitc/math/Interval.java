package dev.circuitc.math;

import java.util.Optional;

/**
 * A closed interval of reals with rational or infinite ends.
 *
 * @param lower the lower end; empty where the interval is unbounded below
 * @param upper the upper end; empty where the interval is unbounded above
 */
public record Interval(Optional<Rational> lower, Optional<Rational> upper) {
  public static final Interval REALS = new Interval(Optional.empty(), Optional.empty());
  public static final Interval NON_NEGATIVE =
      new Interval(Optional.of(Rational.ZERO), Optional.empty());

  public Interval {
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
      throw new IllegalArgumentException(
          "an interval from " + lower.get() + " to " + upper.get() + " runs backwards");
    }
  }

  public static Interval of(Rational lower, Rational upper) {
    return new Interval(Optional.of(lower), Optional.of(upper));
  }

  public static Interval point(Rational value) {
    return of(value, value);
  }

  public boolean isBounded() {
    return lower.isPresent() && upper.isPresent();
  }

  public boolean contains(Rational value) {
    return lower.map(l -> l.compareTo(value) <= 0).orElse(true)
        && upper.map(u -> u.compareTo(value) >= 0).orElse(true);
  }

  public boolean isNonNegative() {
    return lower.map(l -> l.signum() >= 0).orElse(false);
  }

  public boolean isNonPositive() {
    return upper.map(u -> u.signum() <= 0).orElse(false);
  }

  /** What lies in both; they must meet. */
  public Interval meet(Interval other) {
    return new Interval(
        lower.map(a -> other.lower.map(a::max).orElse(a)).or(other::lower),
        upper.map(a -> other.upper.map(a::min).orElse(a)).or(other::upper));
  }

  public Interval plus(Interval other) {
    return new Interval(
        lower.flatMap(a -> other.lower.map(a::plus)), upper.flatMap(a -> other.upper.map(a::plus)));
  }

  public Interval plus(Rational shift) {
    return new Interval(lower.map(shift::plus), upper.map(shift::plus));
  }

  public Interval times(Rational factor) {
    if (factor.isZero()) {
      return point(Rational.ZERO);
    }
    Interval scaled = new Interval(lower.map(factor::times), upper.map(factor::times), factor);
    return scaled;
  }

  /** Holds the products; all reals where a factor has no bounds. */
  public Interval times(Interval other) {
    if (!isBounded() || !other.isBounded()) {
      return REALS;
    }
    Interval one = times(other.lower.orElseThrow());
    Interval two = times(other.upper.orElseThrow());
    return of(
        one.lower.orElseThrow().min(two.lower.orElseThrow()),
        one.upper.orElseThrow().max(two.upper.orElseThrow()));
  }

  /** The interval with so much more at both ends. */
  public Interval widened(Rational margin) {
    return new Interval(lower.map(low -> low.minus(margin)), upper.map(margin::plus));
  }

  /** The largest absolute value; empty where there is none. */
  public Optional<Rational> magnitude() {
    return lower.flatMap(low -> upper.map(high -> low.abs().max(high.abs())));
  }

  private Interval(Optional<Rational> a, Optional<Rational> b, Rational factor) {
    this(factor.signum() > 0 ? a : b, factor.signum() > 0 ? b : a);
  }

  /** The values of relu on this interval. */
  public Interval relu() {
    return new Interval(
        Optional.of(lower.map(Rational.ZERO::max).orElse(Rational.ZERO)),
        upper.map(Rational.ZERO::max));
  }

  /** The values of max(a, b) for a in this interval and b in the other. */
  public Interval max(Interval other) {
    Optional<Rational> low =
        lower.isEmpty() ? other.lower : Optional.of(other.lower.map(lower.get()::max).orElse(lower.get()));
    return new Interval(low, upper.flatMap(a -> other.upper.map(a::max)));
  }

  /** {@code [-1, 1]}, {@code (-inf, inf)}. */
  @Override
  public String toString() {
    return lower.map(l -> "[" + l).orElse("(-inf")
        + ", "
        + upper.map(u -> u + "]").orElse("inf)");
  }
}
