package dev.circuitc.approximation;

import dev.circuitc.math.Rational;

/**
 * Enclosures of the values, slopes and curvatures of a function of one variable on a cell.
 *
 * @param value its values
 * @param first its first derivatives
 * @param second its second derivatives
 */
record Jet(Enclosure value, Enclosure first, Enclosure second) {
  static Jet constant(Enclosure value) {
    Enclosure zero = Enclosure.of(0, value.bits());
    return new Jet(value, zero, zero);
  }

  /** The jet of x -> slope x + offset, its values given. */
  static Jet affine(Enclosure value, Rational slope) {
    int bits = value.bits();
    return new Jet(value, Enclosure.of(slope, bits), Enclosure.of(0, bits));
  }

  Jet plus(Jet other) {
    return new Jet(
        value.plus(other.value), first.plus(other.first), second.plus(other.second));
  }

  Jet times(Rational factor) {
    return new Jet(value.times(factor), first.times(factor), second.times(factor));
  }

  Jet times(Jet other) {
    Enclosure cross = first.times(other.first).times(Rational.TWO);
    return new Jet(
        value.times(other.value),
        first.times(other.value).plus(value.times(other.first)),
        second.times(other.value).plus(cross).plus(value.times(other.second)));
  }

  /** The jet of an outer function of this one, the outer one's derivatives given at this value. */
  Jet compose(Jet outer) {
    return new Jet(
        outer.value,
        outer.first.times(first),
        outer.second.times(first.square()).plus(outer.first.times(second)));
  }
}
