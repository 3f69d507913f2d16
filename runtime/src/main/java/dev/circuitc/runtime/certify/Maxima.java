package dev.circuitc.runtime.certify;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives maxima a variable each, one to all that differ by a positive factor and a summand only.
 *
 * <p>A maximum within a maximum is opened first, by max(c max(a, b) + d, e) = max(ca + d, cb + d,
 * e) for c &gt; 0; what stands in it with c &lt; 0 is first added to all of its elements.
 */
final class Maxima {
  private static final int LONGEST = 100_000;

  /** The maximum of some elements, less a summand. */
  private record Opened(List<Sum> elements, Sum summand) {}

  /** A variable that is factor * (maximum of its key) + rest. */
  private record Named(int variable, Rational factor, Sum rest) {}

  private final int limit;
  private final Map<List<Sum>, Named> named = new HashMap<>();
  private final Map<Integer, Opened> opened = new HashMap<>();
  private final int inputs;
  private int next;

  /**
   * @param limit the most elements to which a maximum is opened; 1 to leave all as they stand
   */
  Maxima(int inputs, int limit) {
    this.inputs = inputs;
    this.next = inputs;
    this.limit = limit;
  }

  /** The value of the maximum of some sums. */
  Sum value(Collection<Sum> sums) {
    Opened maximum = open(sums);
    List<Sum> sorted = maximum.elements().stream().sorted().toList();
    Sum least = sorted.get(0);
    Sum rest = least.minus(maximum.summand());
    if (sorted.size() == 1) {
      return rest;
    }
    Sum second = sorted.get(1).minus(least);
    Rational factor = second.terms().value(0);
    Rational scale = factor.reciprocal();
    List<Sum> key = sorted.stream().map(element -> element.minus(least).times(scale)).toList();
    Named known = named.get(key);
    if (known == null) {
      known = new Named(next++, factor, rest);
      named.put(key, known);
      opened.put(known.variable(), maximum);
    }
    Sum scaled = Sum.variable(known.variable()).minus(known.rest());
    return rest.plus(scaled, factor.dividedBy(known.factor()));
  }

  /** The variable that the next maximum gets, unless it is known. */
  int next() {
    return next;
  }

  private Opened open(Collection<Sum> sums) {
    Opened maximum = new Opened(distinct(sums), Sum.ZERO);
    for (int v = highest(maximum, next); limit > 1 && v >= inputs; v = highest(maximum, v)) {
      maximum = raised(maximum, v);
      int variable = v;
      long readers =
          maximum.elements().stream().filter(e -> !e.terms().get(variable).isZero()).count();
      Opened inner = opened.get(v);
      long size = maximum.elements().size() + readers * (inner.elements().size() - 1);
      if (size <= limit || readers == 1 && size <= LONGEST) {
        maximum = replaced(maximum, v, inner);
      }
    }
    return maximum;
  }

  private static int highest(Opened maximum, int below) {
    return maximum.elements().stream().mapToInt(e -> e.highest(below)).max().orElse(-1);
  }

  private static Opened raised(Opened maximum, int variable) {
    Rational least =
        maximum.elements().stream()
            .map(e -> e.terms().get(variable))
            .reduce(Rational::min)
            .orElseThrow();
    Sum lift = Sum.variable(variable).times(least.negate());
    return new Opened(
        maximum.elements().stream().map(e -> e.plus(lift, Rational.ONE)).toList(),
        maximum.summand().plus(lift, Rational.ONE));
  }

  private static Opened replaced(Opened maximum, int variable, Opened inner) {
    Sum whole = Sum.variable(variable).plus(inner.summand(), Rational.ONE);
    List<Sum> all = new ArrayList<>();
    for (Sum element : maximum.elements()) {
      Rational factor = element.terms().get(variable);
      if (factor.isZero()) {
        all.add(element);
      } else {
        Sum rest = element.plus(whole, factor.negate());
        inner.elements().forEach(e -> all.add(rest.plus(e, factor)));
      }
    }
    return new Opened(distinct(all), maximum.summand());
  }

  /** Of sums that differ by a constant, the largest. */
  private static List<Sum> distinct(Collection<Sum> sums) {
    Map<SparseVector, Rational> largest = new HashMap<>();
    sums.forEach(sum -> largest.merge(sum.terms(), sum.constant(), Rational::max));
    List<Sum> kept = new ArrayList<>();
    largest.forEach((terms, constant) -> kept.add(new Sum(terms, constant)));
    return kept;
  }
}
