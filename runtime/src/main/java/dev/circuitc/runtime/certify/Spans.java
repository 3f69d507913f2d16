package dev.circuitc.runtime.certify;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of variables from the domains of the inputs alone, by interval arithmetic. */
final class Spans {
  private static final int PAIRED = 32; // branches up to which each is held against each
  private static final int BALANCED = 16; // terms up to which a sum is balanced

  private final int inputs;
  private final List<Interval> spans; // by variable
  private final List<Choice> choices = new ArrayList<>(); // by variable, after those of the inputs

  Spans(List<Interval> domain) {
    this.inputs = domain.size();
    this.spans = new ArrayList<>(domain);
  }

  /** Learns of the next variable: it is the maximum of a choice. */
  void learn(Choice choice) {
    spans.add(choice.branches().values().stream().map(this::of).reduce(Interval::max).get());
    choices.add(choice);
  }

  int known() {
    return spans.size();
  }

  private Interval of(Sum sum) {
    Interval span = Interval.point(sum.constant());
    for (int k = 0; k < sum.terms().size(); k++) {
      span = span.plus(spans.get(sum.terms().index(k)).times(sum.terms().value(k)));
    }
    return span;
  }

  private boolean isNonNegative(Sum sum) {
    return of(sum).isNonNegative()
        || sum.terms().size() <= BALANCED && of(balanced(sum)).isNonNegative();
  }

  /**
   * A sum that is nowhere above: c max(a, b), c &gt; 0, is at least c times what lies between a and
   * b.
   */
  private Sum balanced(Sum sum) {
    Sum bound = sum;
    for (int v = sum.highest(Integer.MAX_VALUE); v >= inputs; v = bound.highest(v)) {
      List<Sum> branches = List.copyOf(choices.get(v - inputs).branches().values());
      Rational factor = bound.terms().get(v);
      if (branches.size() != 2 || factor.signum() <= 0) {
        continue;
      }
      Sum rest = bound.plus(branches.get(0).minus(Sum.variable(v)), factor);
      Sum slope = branches.get(1).minus(branches.get(0)).times(factor);
      Rational share =
          rest.terms().get(slope.terms().index(0)).dividedBy(slope.terms().value(0)).negate();
      boolean between = share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0;
      bound = between ? rest.plus(slope, share) : bound;
    }
    return bound;
  }

  /** The choice without branches that are nowhere above another one, as far as spans tell. */
  Choice thinned(Choice choice) {
    Choice rest = choice;
    for (int position : choice.branches().keySet()) {
      boolean low = false;
      for (int other : List.copyOf(rest.branches().headMap(position).keySet())) {
        if (choice.branches().size() <= PAIRED) {
          boolean below = isNonNegative(choice.excess(other, position));
          boolean above = !below && isNonNegative(choice.excess(position, other));
          low |= below;
          rest = above ? rest.without(other) : rest;
        }
      }
      rest = low ? rest.without(position) : rest;
    }
    return withoutParallels(rest);
  }

  /** Keeps the largest of branches that differ by a constant. */
  private static Choice withoutParallels(Choice choice) {
    Map<SparseVector, Integer> largest = new HashMap<>();
    Choice rest = choice;
    for (int position : choice.branches().keySet()) {
      Integer rival = largest.putIfAbsent(choice.branches().get(position).terms(), position);
      if (rival != null) {
        boolean higher = choice.excess(position, rival).constant().signum() > 0;
        rest = rest.without(higher ? rival : position);
        largest.put(choice.branches().get(position).terms(), higher ? position : rival);
      }
    }
    return rest;
  }
}
