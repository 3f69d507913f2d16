package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A maximum written as {@code max(elements) - shift}.
 *
 * @param elements distinct linear parts
 */
record Expansion(List<AffineForm> elements, AffineForm shift) {
  Expansion {
    elements = List.copyOf(elements);
  }

  /**
   * The maximum of some forms, each with the largest of the constants its linear part comes with.
   */
  static Expansion of(List<AffineForm> forms) {
    return new Expansion(distinct(forms), AffineForm.constant(Rational.ZERO));
  }

  private static List<AffineForm> distinct(List<AffineForm> forms) {
    Map<SparseVector, Rational> constants = new LinkedHashMap<>();
    forms.forEach(form -> constants.merge(form.terms(), form.constant(), Rational::max));
    return constants.entrySet().stream()
        .map(entry -> new AffineForm(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The same maximum, shifted so that no element has less than zero of a variable, and one has
   * zero.
   */
  Expansion raised(int variable) {
    Rational least =
        elements.stream().map(e -> e.terms().get(variable)).reduce(Rational::min).orElseThrow();
    if (least.isZero()) {
      return this;
    }
    AffineForm summand = AffineForm.variable(variable).times(least.negate());
    return new Expansion(
        elements.stream().map(e -> e.plus(summand)).toList(), shift.plus(summand));
  }

  /** How many terms there are, constants counted. */
  int size() {
    return elements.stream().mapToInt(element -> element.terms().size() + 1).sum();
  }

  /** How many elements read a variable. */
  int readers(int variable) {
    return (int) elements.stream().filter(e -> !e.terms().get(variable).isZero()).count();
  }

  /**
   * The same maximum with the expansion of a variable put in its place: c max(m1, m2) + r is max(c
   * m1 + r, c m2 + r) for c &gt; 0.
   */
  Expansion replaced(int variable, Expansion inner) {
    List<AffineForm> all = new ArrayList<>();
    for (AffineForm element : elements) {
      Rational factor = element.terms().get(variable);
      if (factor.isZero()) {
        all.add(element);
        continue;
      }
      AffineForm rest =
          element.minus(AffineForm.variable(variable).plus(inner.shift()).times(factor));
      inner.elements().forEach(e -> all.add(e.times(factor).plus(rest)));
    }
    return new Expansion(distinct(all), shift);
  }

  /** The highest variable below a limit that an element reads; -1 if there is none. */
  int highestBelow(int limit) {
    return elements.stream().mapToInt(element -> element.highestBelow(limit)).max().orElse(-1);
  }
}
