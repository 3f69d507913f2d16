package dev.circuitc.network;

import dev.circuitc.ir.Bounds;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits a linear form into the terms that are never negative, those never positive, and the rest. */
final class SignedParts {
  private final Bounds bounds;

  SignedParts(Bounds bounds) {
    this.bounds = bounds;
  }

  /** The parts that are not zero; they add up to the form. */
  List<SparseVector> of(SparseVector form) {
    List<Map<Integer, Rational>> parts = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (int k = 0; k < form.size(); k++) {
      Interval values = bounds.of(form.index(k)).times(form.value(k));
      int part = values.isNonNegative() ? 0 : values.isNonPositive() ? 1 : 2;
      parts.get(part).put(form.index(k), form.value(k));
    }
    return parts.stream().map(SparseVector::of).filter(part -> !part.isZero()).toList();
  }
}
