package dev.circuitc.runtime.compare;

import dev.circuitc.math.Interval;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs and hinges that forms are made of, under construction; hinges that agree are shared.
 */
final class Signals {

  /** A hinge and the side on which a form lies on it. */
  record Located(int hinge, int side) {}

  private final Domain domain;
  private final List<Hinge> hinges = new ArrayList<>();
  private final Map<AffineForm, Integer> places = new HashMap<>();
  private final Map<Integer, Interval> ranges = new HashMap<>(); // of signals that are hinges

  Signals(Domain domain) {
    this.domain = domain;
  }

  /** The signals of a finished form. */
  static Signals of(CanonicalForm form) {
    Signals signals = new Signals(form.domain());
    signals.hinges.addAll(form.hinges());
    return signals;
  }

  Domain domain() {
    return domain;
  }

  List<Hinge> hinges() {
    return List.copyOf(hinges);
  }

  Hinge hinge(int index) {
    return hinges.get(index);
  }

  /** The signal of a hinge. */
  int signal(int hinge) {
    return domain.size() + hinge;
  }

  /** An input as a form: a constant where the domain leaves it one value. */
  AffineForm input(int index) {
    return domain.lower(index).equals(domain.upper(index))
        ? AffineForm.constant(domain.lower(index))
        : AffineForm.signal(index);
  }

  /** Where a signal lies: an input on its range, a hinge from 0 up. */
  private Bounds bounds(int signal) {
    if (signal < domain.size()) {
      return domain.bounds(signal);
    }
    Bounds form = hinges.get(signal - domain.size()).bounds();
    return new Bounds(Math.max(0, form.low()), Math.max(0, form.high()), form.blur());
  }

  /** Where a form lies on the domain; the tightest bounds for a form of inputs alone. */
  Bounds bounds(AffineForm form) {
    return DoubleForm.of(form).bounds(this::bounds);
  }

  /** Whether bounds in exact arithmetic keep a form at 0 or below, everywhere on the domain. */
  boolean isNonPositive(AffineForm form) {
    Bounds bounds = bounds(form);
    if (bounds.high() < -bounds.blur()) {
      return true;
    }
    return !(bounds.high() > bounds.blur()) && range(form).isNonPositive();
  }

  private Interval range(AffineForm form) {
    SparseVector terms = form.terms();
    Interval range = Interval.point(form.constant());
    for (int k = 0; k < terms.size(); k++) {
      range = range.plus(range(terms.index(k)).times(terms.value(k)));
    }
    return range;
  }

  private Interval range(int signal) {
    if (signal < domain.size()) {
      return domain.ranges().get(signal);
    }
    Interval known = ranges.get(signal);
    if (known == null) {
      known = range(hinges.get(signal - domain.size()).form()).relu();
      ranges.put(signal, known);
    }
    return known;
  }

  /**
   * The hinge of a form, a new one where there is none.
   *
   * @param allowed how far two forms may be apart anywhere on the domain to count as one
   */
  Located locate(Hinge.Normal normal, double allowed) {
    Integer known = places.get(normal.form());
    if (known != null) {
      return new Located(known, normal.side());
    }
    Hinge candidate = hinge(normal.form());
    for (int i = 0; i < hinges.size() && allowed > 0; i++) {
      Hinge hinge = hinges.get(i);
      if (Math.abs(hinge.reach() - candidate.reach()) > allowed) {
        continue; // no form is nearer than its largest magnitude: spares most of the sums below
      }
      if (distance(hinge, candidate, 1) <= allowed) {
        return new Located(i, normal.side());
      }
      if (distance(hinge, candidate, -1) <= allowed) {
        return new Located(i, -normal.side());
      }
    }
    places.put(normal.form(), hinges.size());
    hinges.add(candidate);
    return new Located(hinges.size() - 1, normal.side());
  }

  private Hinge hinge(AffineForm form) {
    DoubleForm inDoubles = DoubleForm.of(form);
    return new Hinge(form, inDoubles, inDoubles.bounds(this::bounds));
  }

  /** The largest |a - factor * b| of two forms on the domain, or a bound of it. */
  double distance(Hinge a, Hinge b, double factor) {
    Bounds bounds = a.inDoubles().minus(b.inDoubles(), factor).bounds(this::bounds);
    return bounds.reach() + bounds.blur();
  }
}
