package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of forms from the domains of the inputs, mostly by interval arithmetic. */
final class Ranges {
  /**
   * Up to this many branches, each is held against each other one: the number of pairs stays small.
   */
  private static final int PAIRED = 32;

  /** Up to this many terms, a form is balanced to find its sign: each step rewrites it. */
  private static final int BALANCED = 16;

  private final int inputs;
  private final Map<Integer, Interval> known = new HashMap<>();
  private final Map<Integer, Piece> pairs = new HashMap<>(); // pieces of two branches

  Ranges(List<Interval> domain) {
    this.inputs = domain.size();
    for (int i = 0; i < inputs; i++) {
      known.put(i, domain.get(i));
    }
  }

  /** Learns the range of a piece from its branches. */
  void learn(Piece piece) {
    known.put(piece.id(), piece.forms().stream().map(this::of).reduce(Interval::max).orElseThrow());
    if (piece.branches().size() == 2) {
      pairs.put(piece.id(), piece);
    }
  }

  private Interval of(AffineForm form) {
    SparseVector terms = form.terms();
    Interval sum = Interval.point(form.constant());
    for (int k = 0; k < terms.size() && !sum.equals(Interval.REALS); k++) {
      sum = sum.plus(known.get(terms.index(k)).times(terms.value(k)));
    }
    return sum;
  }

  /**
   * Whether a form is nowhere negative, because another one is not that is nowhere above it: c
   * max(a, b) replaced by c (a + w (b - a)) for c &gt; 0, where a w from 0 to 1 makes a term
   * vanish. So 2 relu(x) - x, which is |x|, becomes 0.
   */
  private boolean isBalanced(AffineForm form) {
    AffineForm bound = form;
    int variable = bound.highestBelow(Integer.MAX_VALUE);
    while (variable >= inputs) {
      Rational factor = bound.terms().get(variable);
      Piece pair = pairs.get(variable);
      if (pair != null && factor.signum() > 0) {
        bound = withoutPair(bound, pair, factor);
      }
      Rational left = bound.terms().get(variable);
      if (known.get(variable).times(left).lower().isEmpty()) {
        return false; // nothing below it brings this variable back
      }
      variable = bound.highestBelow(variable);
    }
    return of(bound).isNonNegative();
  }

  private static AffineForm withoutPair(AffineForm form, Piece pair, Rational factor) {
    AffineForm first = pair.forms().get(0).minus(AffineForm.variable(pair.id())).times(factor);
    AffineForm rest = form.plus(first);
    AffineForm slope = pair.forms().get(1).minus(pair.forms().get(0)).times(factor);
    int leading = slope.terms().index(0);
    Rational weight = rest.terms().get(leading).dividedBy(slope.terms().value(0)).negate();
    boolean between = weight.signum() >= 0 && weight.compareTo(Rational.ONE) <= 0;
    return between ? rest.plus(slope.times(weight)) : form;
  }

  /** The piece without branches that another one is nowhere below, as far as this can tell. */
  Piece withoutDominated(Piece piece) {
    if (piece.branches().size() > PAIRED) {
      return piece;
    }
    List<Piece.Branch> kept = new ArrayList<>();
    for (Piece.Branch branch : piece.branches()) {
      boolean low = false;
      for (Piece.Branch other : List.copyOf(kept)) {
        AffineForm excess = branch.form().minus(other.form());
        Interval range = of(excess);
        boolean small = excess.terms().size() <= BALANCED;
        boolean below = range.isNonPositive() || small && isBalanced(excess.negate());
        low |= below;
        if (!below && (range.isNonNegative() || small && isBalanced(excess))) {
          kept.remove(other);
        }
      }
      if (!low) {
        kept.add(branch);
      }
    }
    return kept.size() == piece.branches().size() ? piece : new Piece(piece.id(), kept);
  }
}
