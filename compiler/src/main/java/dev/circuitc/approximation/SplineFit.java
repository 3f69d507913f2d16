package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Fits the continuous piecewise linear function of fewest pieces that stays within a tolerance.
 *
 * <p>The function is sampled with a proof of what lies between (see {@link Samples}); the fewest pieces
 * that follow the samples come from {@link MinimumLink}. Allowed the whole tolerance that search would
 * find no more pieces than any approximation needs; allowed the tolerance less the error of the samples
 * it finds one that can be proved. While the two counts differ the samples are made denser. What the
 * tolerance leaves over at that count goes into rounding the knots to short numbers. The bound belongs to
 * the rounded knots: both functions are broken lines, so it is found at finitely many points.
 */
public final class SplineFit {
  /** A fit of more pieces is refused. */
  public static final int LARGEST_PIECES = 10_000;

  private static final int SPARE_BITS = 20; // of values below the tolerance
  private static final int CELLS_AFFORDED = 40_000; // denser sampling stops there
  private static final List<Integer> DENSITIES = List.of(6, 10, 14); // chord error / tolerance, bits

  private final Formula formula;
  private final Interval interval;
  private final Rational tolerance;

  private SplineFit(Formula formula, Interval interval, Rational tolerance) {
    this.formula = formula;
    this.interval = interval;
    this.tolerance = tolerance;
  }

  /**
   * The spline of fewest pieces for a function on a bounded interval.
   *
   * @throws ApproximationException if the function is not defined on all of the interval, the tolerance
   *     is not positive, or more than {@link #LARGEST_PIECES} pieces are needed
   */
  public static Spline fit(UnivariateFunction function, Interval interval, Rational tolerance) {
    return fit(Formula.of(function), interval, tolerance);
  }

  static Spline fit(Formula formula, Interval interval, Rational tolerance) {
    if (tolerance.signum() <= 0) {
      throw new ApproximationException(
          Reason.TOLERANCE, "a tolerance must be positive, not " + tolerance);
    }
    if (!interval.isBounded()) {
      throw new ApproximationException(
          Reason.UNBOUNDED, "its argument must be bounded, but ranges over " + interval);
    }
    return new SplineFit(formula, interval, tolerance).fit();
  }

  private Spline fit() {
    sampler(Rational.ONE, 4 * LARGEST_PIECES).requireDefined();
    refuseHopeless();
    Samples samples = samples(DENSITIES.get(0));
    List<Line> lines = provable(samples);
    for (int i = 1; i < DENSITIES.size() && mayImprove(samples, lines.size(), i); i++) {
      samples = samples(DENSITIES.get(i));
      lines = provable(samples);
    }
    BigInteger margin = leastMargin(samples, lines.size());
    return new Rounding(samples, tolerance).spline(path(samples, margin, lines.size()).orElseThrow());
  }

  /** A coarse sampling takes two cells a piece at most, and gives up soon. */
  private void refuseHopeless() {
    try {
      sampler(Rational.TWO, 2 * LARGEST_PIECES).sample();
    } catch (ApproximationException refusal) {
      throw refusal.reason() == Reason.TOO_MANY_PIECES ? tooMany() : refusal;
    }
  }

  private ApproximationException tooMany() {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        "a tolerance of " + tolerance + " takes more than " + LARGEST_PIECES + " pieces");
  }

  private Samples samples(int density) {
    return sampler(Rational.powerOfTwo(-density), Integer.MAX_VALUE).sample();
  }

  private Sampler sampler(Rational chordShare, int cells) {
    Rational start = interval.lower().orElseThrow();
    Rational length = interval.upper().orElseThrow().minus(start);
    int bits = -tolerance.exponent();
    return new Sampler(
        formula,
        start,
        length,
        new Sampler.Accuracy(tolerance.times(chordShare), Math.max(8, bits + SPARE_BITS), cells));
  }

  private Optional<List<Line>> path(Samples samples, BigInteger margin, int limit) {
    return MinimumLink.path(samples.points(), margin, limit);
  }

  private List<Line> provable(Samples samples) {
    return path(samples, provableMargin(samples), LARGEST_PIECES).orElseThrow(this::tooMany);
  }

  /** The tolerance less what the samples may be off, and less the rounding of exits to the grid. */
  private BigInteger provableMargin(Samples samples) {
    Rational spare = tolerance.times(Rational.powerOfTwo(6 - SPARE_BITS));
    return samples.units(tolerance.minus(samples.error()).minus(spare));
  }

  /** Whether fewer pieces are not ruled out, and the next density is affordable. */
  private boolean mayImprove(Samples samples, int pieces, int next) {
    int finer = DENSITIES.get(next) - DENSITIES.get(next - 1);
    long cells = (long) samples.points().size() << finer / 2;
    BigInteger whole = samples.units(tolerance).add(BigInteger.TWO);
    return cells <= CELLS_AFFORDED && path(samples, whole, pieces - 1).isPresent();
  }

  /** About the least margin that still takes that many pieces. */
  private BigInteger leastMargin(Samples samples, int pieces) {
    BigInteger enough = provableMargin(samples);
    BigInteger step = enough.shiftRight(1);
    for (int i = 0; i < 6; i++) {
      BigInteger less = enough.subtract(step);
      enough = path(samples, less, pieces).isPresent() ? less : enough;
      step = step.shiftRight(1);
    }
    return enough;
  }
}
