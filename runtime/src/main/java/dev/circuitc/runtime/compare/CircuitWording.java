package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says of which circuits a network's outputs are put together: {@code identity(x2) -
 * greaterness(x2, x1)}.
 *
 * <p>The units of the last hidden layer are taken as they are, hinge by hinge, sides kept apart:
 * equal factors on both sides are an absolute value, opposite ones an identity circuit.
 */
record CircuitWording(Network network, CanonicalForm form, Wording wording, double[] scales) {

  /** The factors of relu(h) and relu(-h). */
  private record Sides(Rational plus, Rational minus) {
    static final Sides NONE = new Sides(Rational.ZERO, Rational.ZERO);

    Sides with(int side, Rational factor) {
      return side > 0
          ? new Sides(plus.plus(factor), minus)
          : new Sides(plus, minus.plus(factor));
    }
  }

  String text(int output) {
    Layer last = network.last();
    SparseVector row = last.weights().rows().get(output);
    AffineForm direct = AffineForm.constant(last.bias().get(output));
    Map<Integer, Sides> hinges = new TreeMap<>();
    for (int k = 0; k < row.size(); k++) {
      Rational weight = row.value(k);
      if (network.hidden().isEmpty()) {
        direct = direct.plus(AffineForm.signal(row.index(k)), weight);
      } else if (role(row.index(k)) instanceof Role.Kink kink) {
        Sides sides = hinges.getOrDefault(kink.hinge(), Sides.NONE);
        hinges.put(kink.hinge(), sides.with(kink.side(), weight.times(kink.scale())));
      } else {
        direct = direct.plus(role(row.index(k)).value(), weight);
      }
    }
    return text(direct, hinges, scales[output]);
  }

  private Role role(int unit) {
    return form.roles().get(form.roles().size() - 1).get(unit);
  }

  private String text(AffineForm direct, Map<Integer, Sides> hinges, double scale) {
    List<Term> terms = new ArrayList<>();
    List<Term> detectors = new ArrayList<>();
    for (Map.Entry<Integer, Sides> entry : hinges.entrySet()) {
      for (Term term : terms(form.hinges().get(entry.getKey()), entry.getValue(), scale)) {
        (term.kind() == Kind.IDENTITY ? terms : detectors).add(term);
      }
    }
    terms.sort(Term.ORDER);
    detectors.sort(Term.ORDER);
    terms.addAll(detectors);
    Simplification simplification =
        new Simplification(Signals.of(form), numbers().tolerance());
    terms.addAll(wording.terms(simplification.of(direct, scale)));
    return Term.sum(terms.size() == 1 ? List.of(negation(terms.get(0))) : terms, numbers());
  }

  private List<Term> terms(Hinge hinge, Sides sides, double scale) {
    Wording.Multiple shown = wording.cleared(hinge.form());
    Rational plus = sides.plus.dividedBy(shown.factor());
    Rational minus = sides.minus.dividedBy(shown.factor());
    boolean both = !plus.isZero() && !minus.isZero();
    if (both && negligible(sides.plus.plus(sides.minus), hinge, scale)) {
      Rational factor = plus.minus(minus).times(Rational.HALF);
      return List.of(
          wording.call(factor, Kind.IDENTITY, "identity", wording.text(shown.form())));
    }
    if (both && negligible(sides.plus.minus(sides.minus), hinge, scale)) {
      return List.of(wording.absolute(shown.form(), plus.plus(minus).times(Rational.HALF)));
    }
    List<Term> terms = new ArrayList<>();
    if (!negligible(sides.plus, hinge, scale)) {
      terms.add(wording.detector(shown.form(), plus));
    }
    if (!negligible(sides.minus, hinge, scale)) {
      terms.add(wording.detector(shown.form().negate(), minus));
    }
    return terms;
  }

  /** An identity circuit with both output weights turned has a name of its own. */
  private Term negation(Term term) {
    boolean turned =
        term.kind() == Kind.IDENTITY && numbers().snap(term.factor()).equals(Rational.MINUS_ONE);
    return turned
        ? new Term(Rational.ONE, Kind.IDENTITY, term.text().replaceFirst("identity", "negation"))
        : term;
  }

  private Numbers numbers() {
    return wording.numbers();
  }

  private boolean negligible(Rational factor, Hinge hinge, double scale) {
    double share = numbers().tolerance().share();
    return factor.isZero()
        || Math.abs(factor.toDouble()) * hinge.reach() / 2 < share * scale;
  }
}
