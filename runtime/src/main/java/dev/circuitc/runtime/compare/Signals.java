package dev.circuitc.runtime.compare;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
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

  Interval range(int signal) {
    return signal < domain.size()
        ? domain.ranges().get(signal)
        : hinges.get(signal - domain.size()).range().relu();
  }

  /**
   * An interval that holds the form's values on the domain; the tightest for a form of inputs
   * alone.
   */
  Interval range(AffineForm form) {
    SparseVector terms = form.terms();
    Interval range = Interval.point(form.constant());
    for (int k = 0; k < terms.size(); k++) {
      range = range.plus(range(terms.index(k)).times(terms.value(k)));
    }
    return range;
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
    Hinge candidate = new Hinge(normal.form(), range(normal.form()));
    for (int i = 0; i < hinges.size() && allowed > 0; i++) {
      AffineForm form = hinges.get(i).form();
      if (Math.abs(hinges.get(i).reach() - candidate.reach()) > allowed) {
        continue; // no form is nearer than its largest magnitude: spares most of the sums below
      }
      if (distance(form, normal.form(), 1) <= allowed) {
        return new Located(i, normal.side());
      }
      if (distance(form, normal.form(), -1) <= allowed) {
        return new Located(i, -normal.side());
      }
    }
    places.put(normal.form(), hinges.size());
    hinges.add(candidate);
    return new Located(hinges.size() - 1, normal.side());
  }

  /** The largest |a - sign * b| on the domain, or a bound of it. */
  double distance(AffineForm a, AffineForm b, int sign) {
    AffineForm difference = a.plus(b, Rational.of(-sign));
    return new Hinge(difference, range(difference)).reach();
  }
}
