package dev.circuitc.network;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.LinearSpan;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The older values that a layer carries on, and how what is put together of them is read. */
final class Carried {
  private final Map<SparseVector, AffineForm> readings = new HashMap<>(); // by direction
  private final LinearSpan span = new LinearSpan();
  private final List<AffineForm> spanning = new ArrayList<>(); // readings, in the order of the span

  /**
   * Adds a direction with its reading as a form over unit positions.
   *
   * @param isSummed whether sums of it with others may be asked for, not its multiples alone; it
   *     must not be such a sum itself then
   */
  void add(SparseVector direction, AffineForm reading, boolean isSummed) {
    readings.put(direction, reading);
    if (isSummed && span.add(direction)) {
      spanning.add(reading);
    }
  }

  /** A value as a form over unit positions. */
  AffineForm read(SparseVector value) {
    if (value.isZero()) {
      return AffineForm.constant(Rational.ZERO);
    }
    SparseVector direction = Carriage.direction(value);
    AffineForm known = readings.get(direction);
    return known == null ? sum(value) : known.times(value.value(0).dividedBy(direction.value(0)));
  }

  private AffineForm sum(SparseVector value) {
    SparseVector coordinates =
        span.coordinates(value)
            .orElseThrow(() -> new IllegalStateException("layering does not carry " + value));
    AffineForm sum = AffineForm.constant(Rational.ZERO);
    for (int k = 0; k < coordinates.size(); k++) {
      sum = sum.plus(spanning.get(coordinates.index(k)).times(coordinates.value(k)));
    }
    return sum;
  }
}
