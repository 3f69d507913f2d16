package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.compare.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The ways to write v * relu(h) within a sum, where h = p - q and p, q have positive factors.
 *
 * <pre>
 *   v relu(h) = v h + v relu(-h)                turned
 *             = v max(p, q) - v q               maximum
 *             = v p - v min(p, q)               minimum
 *             = v/2 |h| + v/2 h                 absolute value
 *   a + v relu(h) = v max(a/v, a/v + h)         for v &gt; 0; with min for v &lt; 0
 *   v relu(t + a) - v relu(t + b) = v clamp(t, -a, -b) + v a       for a &gt; b
 * </pre>
 *
 * The way that leaves the fewest summands wins; of equals, the first.
 */
final class Rewriting {

  /** One way: the sum is the rest plus the term. */
  record Result(AffineForm rest, Term term) {}

  private record Way(AffineForm rest, int length, Supplier<Term> term) {
    int summands() {
      return rest.summands() + length;
    }
  }

  private final Wording wording;
  private final AffineForm rest;
  private final AffineForm form;
  private final Rational factor;

  Rewriting(Wording wording, AffineForm whole, int signal) {
    Wording.Multiple multiple = wording.cleared(wording.hinge(signal));
    this.wording = wording;
    this.rest = whole.without(signal);
    this.form = multiple.form();
    this.factor = whole.terms().get(signal).dividedBy(multiple.factor());
  }

  Result plain() {
    return new Result(rest, wording.detector(form, factor));
  }

  Result shortest() {
    List<Way> ways = new ArrayList<>();
    addClamp(ways);
    addDetectors(ways);
    addExtremes(ways);
    addAbsolute(ways);
    addWhole(ways);
    Way best = ways.stream().min(Comparator.comparingInt(Way::summands)).orElseThrow();
    return new Result(best.rest, best.term.get());
  }

  private void addDetectors(List<Way> ways) {
    int length = form.summands();
    ways.add(new Way(rest, length, () -> wording.detector(form, factor)));
    AffineForm turned = tidy(rest.plus(form, factor));
    ways.add(new Way(turned, length, () -> wording.detector(form.negate(), factor)));
  }

  private void addExtremes(List<Way> ways) {
    AffineForm p = positivePart(form);
    AffineForm q = positivePart(form.negate());
    if (!p.isZero() && !q.isZero()) {
      AffineForm withMax = tidy(rest.plus(q, factor.negate()));
      ways.add(new Way(withMax, form.summands(), () -> extreme(true, factor, p, q)));
      AffineForm withMin = tidy(rest.plus(p, factor));
      ways.add(new Way(withMin, form.summands(), () -> extreme(false, factor.negate(), p, q)));
    }
  }

  private void addAbsolute(List<Way> ways) {
    Rational half = factor.times(Rational.HALF);
    AffineForm left = tidy(rest.plus(form, half));
    ways.add(new Way(left, form.summands(), () -> wording.absolute(form, half)));
  }

  private void addWhole(List<Way> ways) {
    Rational size = factor.abs();
    AffineForm a = rest.times(size.reciprocal()).map(wording.numbers()::snap);
    AffineForm b = tidy(a.plus(form, Rational.of(factor.signum())));
    if (!a.isZero() && !b.isZero()) {
      int length = a.summands() + b.summands();
      boolean largest = factor.signum() > 0;
      ways.add(new Way(AffineForm.ZERO, length, () -> extreme(largest, size, a, b)));
    }
  }

  /**
   * A second hinge, parallel to this one and with the opposite factor, makes a clamp of the two.
   */
  private void addClamp(List<Way> ways) {
    for (int k = rest.terms().size() - 1; k >= 0; k--) {
      int other = rest.terms().index(k);
      if (wording.isHinge(other) && isOpposite(other)) {
        ways.add(clamp(other));
        return;
      }
    }
  }

  private boolean isOpposite(int other) {
    Wording.Multiple second = wording.cleared(wording.hinge(other));
    Rational sum = rest.terms().get(other).dividedBy(second.factor()).plus(factor);
    double slack = 2 * wording.numbers().tolerance().share();
    return sum.abs().toDouble() <= slack * factor.abs().toDouble()
        && second.form().minus(form).largestFactor().toDouble() <= slack;
  }

  private Way clamp(int other) {
    Wording.Multiple second = wording.cleared(wording.hinge(other));
    boolean above = form.constant().compareTo(second.form().constant()) > 0;
    Rational v = above ? factor : factor.negate();
    Rational a = above ? form.constant() : second.form().constant();
    Rational b = above ? second.form().constant() : form.constant();
    AffineForm t = new AffineForm(form.terms(), Rational.ZERO);
    AffineForm left = tidy(rest.without(other).plus(v.times(a)));
    String low = wording.numbers().text(a.negate());
    String high = wording.numbers().text(b.negate());
    return new Way(
        left, t.summands(), () -> wording.call(v, Kind.CLAMP, "clamp", wording.text(t), low, high));
  }

  private Term extreme(boolean largest, Rational size, AffineForm a, AffineForm b) {
    Kind kind = largest ? Kind.MAXIMUM : Kind.MINIMUM;
    return wording.call(
        size, kind, largest ? "max" : "min", wording.text(a), wording.text(b));
  }

  private static AffineForm positivePart(AffineForm form) {
    SparseVector terms = form.terms();
    AffineForm part = AffineForm.constant(form.constant().max(Rational.ZERO));
    for (int k = 0; k < terms.size(); k++) {
      part = part.plus(AffineForm.signal(terms.index(k)), terms.value(k).max(Rational.ZERO));
    }
    return part;
  }

  /** Without what only inexact weights left over when larger terms were taken from each other. */
  private AffineForm tidy(AffineForm left) {
    double size = factor.times(form.largestFactor()).abs().toDouble();
    double slack = 2 * wording.numbers().tolerance().share() * size;
    return slack == 0 ? left : left.map(v -> v.abs().toDouble() <= slack ? Rational.ZERO : v);
  }
}
