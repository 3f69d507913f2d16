package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes terms that are almost 0 out of a form.
 *
 * <p>All that is dropped from one form changes it by no more than the tolerance's share of its
 * size: the smallest terms go first, until the allowance is used up.
 */
record Simplification(Signals signals, Tolerance tolerance) {

  private record Term(int signal, double effect) {}

  /**
   * The form without its negligible terms.
   *
   * @param size what a change is measured against
   */
  AffineForm of(AffineForm form, double size) {
    if (tolerance.isExact()) {
      return form;
    }
    double allowed = tolerance.share() * size;
    AffineForm kept = form.map(tolerance::settle);
    for (Term term : bySize(kept)) {
      allowed -= term.effect;
      if (!(allowed >= 0)) {
        break; // used up, or not a number
      }
      kept = without(kept, term.signal);
    }
    boolean negligible = Math.abs(kept.constant().toDouble()) <= tolerance.share() * size;
    return negligible ? new AffineForm(kept.terms(), Rational.ZERO) : kept;
  }

  private List<Term> bySize(AffineForm form) {
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < form.terms().size(); k++) {
      int signal = form.terms().index(k);
      terms.add(new Term(signal, effect(signal) * Math.abs(form.terms().value(k).toDouble())));
    }
    terms.sort(Comparator.comparingDouble(Term::effect).thenComparingInt(Term::signal));
    return terms;
  }

  /** The largest change by {@link #without} for a factor of 1. */
  private double effect(int signal) {
    int inputs = signals.domain().size();
    return signal < inputs
        ? signals.domain().radius(signal)
        : signals.hinge(signal - inputs).reach() / 2;
  }

  /**
   * An input gives way to its centre; relu(h) = h/2 + |h|/2 to h/2, the nearest form without a
   * kink.
   */
  private AffineForm without(AffineForm form, int signal) {
    Rational factor = form.terms().get(signal);
    int inputs = signals.domain().size();
    AffineForm rest = form.without(signal);
    return signal < inputs
        ? rest.plus(factor.times(signals.domain().centre(signal)))
        : rest.plus(signals.hinge(signal - inputs).form(), factor.times(Rational.HALF));
  }
}
