package dev.circuitc.approximation;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;

/**
 * The numbers from one rational to another, with the precision at which a formula is enclosed there.
 *
 * @param bits of the fixed-point numbers of the enclosures
 */
record Cell(Rational low, Rational high, int bits) {
  static Cell point(Rational x, int bits) {
    return new Cell(x, x, bits);
  }

  /** The values of a form over the one variable: its ends are exact before they are rounded. */
  Enclosure valuesOf(AffineForm form) {
    Rational slope = form.terms().get(0);
    Rational first = slope.times(low).plus(form.constant());
    Rational last = slope.times(high).plus(form.constant());
    return Enclosure.of(first.min(last), first.max(last), bits);
  }
}
