package dev.circuitc.math;

import java.util.Optional;

/**
 * A closed interval of reals with rational or infinite ends.
 *
 * <p>Written without lambdas: bounds are computed for every node of a circuit in every pass.
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
    return (lower.isEmpty() || lower.get().compareTo(value) <= 0)
        && (upper.isEmpty() || upper.get().compareTo(value) >= 0);
  }

  public boolean isNonNegative() {
    return lower.isPresent() && lower.get().signum() >= 0;
  }

  public boolean isNonPositive() {
    return upper.isPresent() && upper.get().signum() <= 0;
  }

  /** What lies in both; they must meet. */
  public Interval meet(Interval other) {
    return new Interval(
        lower.map(a -> other.lower.map(a::max).orElse(a)).or(other::lower),
        upper.map(a -> other.upper.map(a::min).orElse(a)).or(other::upper));
  }

  public Interval plus(Interval other) {
    return new Interval(sum(lower, other.lower), sum(upper, other.upper));
  }

  private static Optional<Rational> sum(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().plus(b.get())) : Optional.empty();
  }

  public Interval plus(Rational shift) {
    return plus(point(shift));
  }

  public Interval times(Rational factor) {
    if (factor.isZero()) {
      return point(Rational.ZERO);
    }
    Optional<Rational> a = product(lower, factor);
    Optional<Rational> b = product(upper, factor);
    return factor.signum() > 0 ? new Interval(a, b) : new Interval(b, a);
  }

  private static Optional<Rational> product(Optional<Rational> end, Rational factor) {
    return end.isPresent() ? Optional.of(end.get().times(factor)) : end;
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

  /** The ends moved outward to multiples of a unit. */
  public Interval outward(Rational unit) {
    return new Interval(
        lower.map(low -> low.floorTo(unit)),
        upper.map(high -> high.negate().floorTo(unit).negate()));
  }

  /** The largest absolute value; empty where there is none. */
  public Optional<Rational> magnitude() {
    return lower.flatMap(low -> upper.map(high -> low.abs().max(high.abs())));
  }

  /** The values of relu on this interval. */
  public Interval relu() {
    Rational low = lower.isPresent() ? lower.get().max(Rational.ZERO) : Rational.ZERO;
    Optional<Rational> high =
        upper.isPresent() ? Optional.of(upper.get().max(Rational.ZERO)) : upper;
    return new Interval(Optional.of(low), high);
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
