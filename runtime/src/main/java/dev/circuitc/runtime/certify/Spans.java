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
  private static final int PAIRED = 8; // branches up to which each is held against each

  private final List<Interval> spans; // by variable

  Spans(List<Interval> domain) {
    this.spans = new ArrayList<>(domain);
  }

  /** Learns the span of the next variable: that of the maximum of a choice. */
  void learn(Choice choice) {
    spans.add(choice.branches().values().stream().map(this::of).reduce(Interval::max).orElseThrow());
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

  /** The choice without branches that are nowhere above another one, as far as spans tell. */
  Choice thinned(Choice choice) {
    boolean paired = choice.branches().size() <= PAIRED;
    return withoutParallels(paired ? withoutPairwiseLower(choice) : aboveFloor(choice));
  }

  private Choice aboveFloor(Choice choice) {
    int holder = -1;
    Rational floor = Rational.ZERO; // meaningless until there is a holder
    for (Map.Entry<Integer, Sum> branch : choice.branches().entrySet()) {
      Rational lower = of(branch.getValue()).lower().orElse(null);
      if (lower != null && (holder < 0 || lower.compareTo(floor) > 0)) {
        holder = branch.getKey();
        floor = lower;
      }
    }
    Choice rest = choice;
    for (Map.Entry<Integer, Sum> branch : choice.branches().entrySet()) {
      Rational upper = holder < 0 ? null : of(branch.getValue()).upper().orElse(null);
      boolean low = branch.getKey() != holder && upper != null && upper.compareTo(floor) <= 0;
      rest = low ? rest.without(branch.getKey()) : rest;
    }
    return rest;
  }

  private Choice withoutPairwiseLower(Choice choice) {
    Choice rest = choice;
    for (int position : choice.branches().keySet()) {
      boolean low = false;
      for (int other : List.copyOf(rest.branches().headMap(position).keySet())) {
        Interval excess = of(choice.excess(position, other));
        low |= excess.isNonPositive();
        boolean high = excess.isNonNegative() && !excess.isNonPositive();
        rest = high ? rest.without(other) : rest;
      }
      rest = low ? rest.without(position) : rest;
    }
    return rest;
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
