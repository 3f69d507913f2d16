package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Rational;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Samples a formula on an interval so densely that straight lines between the samples are proved to stay
 * close.
 *
 * <p>Cells are halved until the chord is close on each: |f - chord| is at most h^2 / 8 times the largest
 * curvature on a cell of length h, and at most the length of the range of f. The second carries where
 * there is no curvature, at the root of zero or at a kink.
 */
final class Sampler {
  private static final int DEEPEST = 2000; // halvings of the interval
  private static final int DEEPEST_FOR_DOMAIN = 48; // halvings to prove that a value exists
  private static final int MOST_HALVINGS = 6; // of a cell at once
  private static final int PRECISE_BITS = 200; // beyond any accident of rounding
  private static final int LARGEST_PRECISION = 1 << 16;
  private static final Rational EIGHTH = Rational.of(1, 8);

  private final Formula formula;
  private final Rational start;
  private final Rational length;
  private final Rational tolerance;
  private final int limit;
  private int bits; // grows until values are known well enough

  /** A cell by its place: from start + index / 2^depth of the length, that fraction long. */
  private record Place(BigInteger index, int depth) {
    Place half(int which) {
      return new Place(index.shiftLeft(1).add(BigInteger.valueOf(which)), depth + 1);
    }
  }

  Sampler(Formula formula, Rational start, Rational length, Accuracy accuracy) {
    this.formula = formula;
    this.start = start;
    this.length = length;
    this.tolerance = accuracy.chord();
    this.limit = accuracy.cells();
    this.bits = accuracy.valueBits();
  }

  /**
   * What is asked of samples.
   *
   * @param chord how far the function may be from the chords
   * @param valueBits binary places of the values
   * @param cells the largest number of cells
   */
  record Accuracy(Rational chord, int valueBits, int cells) {}

  /** Refuses a formula that is not defined on the whole interval, or cannot be proved to be. */
  void requireDefined() {
    requireDefinedAt(start);
    requireDefinedAt(start.plus(length));
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(BigInteger.ZERO, 0)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      try {
        formula.values(cell(place));
      } catch (Undefined undefined) {
        if (place.depth() >= DEEPEST_FOR_DOMAIN || open.size() > limit) {
          throw new ApproximationException(Reason.OUTSIDE_DOMAIN, undefined.getMessage());
        }
        open.push(place.half(1));
        open.push(place.half(0));
      }
    }
  }

  /** Finds quickly what fails at an end, as most domain errors do. */
  private void requireDefinedAt(Rational x) {
    try {
      formula.values(Cell.point(x, bits + PRECISE_BITS));
    } catch (Undefined undefined) {
      throw new ApproximationException(Reason.OUTSIDE_DOMAIN, undefined.getMessage());
    }
  }

  Samples sample() {
    int valueBits = bits;
    List<Place> cells = length.isZero() ? List.of() : cells();
    int deepest = cells.stream().mapToInt(Place::depth).max().orElse(0);
    int gridBits = deepest + Samples.FINE_BITS;
    List<Samples.GridPoint> points = new ArrayList<>();
    points.add(point(BigInteger.ZERO, gridBits, valueBits));
    for (Place cell : cells) {
      BigInteger end = cell.index().add(BigInteger.ONE).shiftLeft(gridBits - cell.depth());
      points.add(point(end, gridBits, valueBits));
    }
    Rational step = length.times(Rational.powerOfTwo(-gridBits));
    Rational error = (length.isZero() ? Rational.ZERO : tolerance).plus(valueError(valueBits));
    return new Samples(points, start, step, valueBits, error);
  }

  /** A value is a whole number of units, off by at most two. */
  private static Rational valueError(int valueBits) {
    return Rational.powerOfTwo(1 - valueBits);
  }

  private Samples.GridPoint point(BigInteger x, int gridBits, int valueBits) {
    Rational fraction = Rational.of(x).times(Rational.powerOfTwo(-gridBits));
    return new Samples.GridPoint(x, value(start.plus(length.times(fraction)), valueBits));
  }

  private BigInteger value(Rational x, int valueBits) {
    while (true) {
      Enclosure value = valueAt(x).withBits(valueBits);
      if (value.high().subtract(value.low()).bitLength() <= 2) { // at most 3 units wide
        return value.low().add(value.high()).shiftRight(1);
      }
      bits = morePrecision();
    }
  }

  private Enclosure valueAt(Rational x) {
    while (true) {
      try {
        return formula.values(Cell.point(x, bits));
      } catch (Undefined undefined) {
        bits = morePrecision();
      }
    }
  }

  private int morePrecision() {
    if (bits >= LARGEST_PRECISION) {
      throw new ApproximationException(
          Reason.TOO_LARGE, "its values cannot be resolved with " + bits + " binary places");
    }
    return 2 * bits;
  }

  /** Cells on which chords are close, from left to right. */
  private List<Place> cells() {
    List<Place> cells = new ArrayList<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(BigInteger.ZERO, 0)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      int halvings = halvings(cell(place));
      if (halvings == 0) {
        cells.add(place);
      } else {
        split(place, halvings, open);
      }
      if (cells.size() + open.size() > limit || place.depth() > DEEPEST) {
        throw new ApproximationException(Reason.TOO_MANY_PIECES, "too many cells");
      }
    }
    return cells;
  }

  private void split(Place place, int halvings, Deque<Place> open) {
    BigInteger first = place.index().shiftLeft(halvings);
    for (int i = (1 << halvings) - 1; i >= 0; i--) {
      open.push(new Place(first.add(BigInteger.valueOf(i)), place.depth() + halvings));
    }
  }

  /**
   * How often to halve a cell before it is looked at again: not at all where its chord is close, and not
   * so often that a cell would come out much smaller than it need be.
   */
  private int halvings(Cell cell) {
    try {
      Rational h = cell.high().minus(cell.low());
      Jet jet = formula.jet(cell);
      Rational curvature = jet.second().magnitudes().highest();
      Rational excess = h.times(h).times(curvature).times(EIGHTH).dividedBy(tolerance);
      if (excess.compareTo(Rational.ONE) <= 0 || isSmall(jet.value())) {
        return 0;
      }
      return Math.max(1, Math.min(excess.exponent() / 2 - 1, MOST_HALVINGS)); // each halving takes two bits off
    } catch (Undefined undefined) {
      return isCertainlySmall(cell) ? 0 : 1;
    }
  }

  /** Whether, without derivatives, there are values at all and they range little. */
  private boolean isCertainlySmall(Cell cell) {
    try {
      return isSmall(formula.values(cell));
    } catch (Undefined undefined) {
      return false;
    }
  }

  private boolean isSmall(Enclosure values) {
    return values.width().compareTo(tolerance) <= 0;
  }

  private Cell cell(Place place) {
    Rational h = length.times(Rational.powerOfTwo(-place.depth()));
    Rational low = start.plus(h.times(Rational.of(place.index())));
    return new Cell(low, low.plus(h), bits + 2 * Math.abs(h.exponent())); // curvature counts times h^2
  }
}
