package dev.circuitc.runtime.gradient;

import dev.circuitc.decide.Polyhedron;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An open cone of directions: those along which some linear forms are positive.
 *
 * @param forms what is positive
 * @param inside a direction of the cone, the witness that there is one
 */
record Cone(List<SparseVector> forms, SparseVector inside) {
  Cone {
    forms = List.copyOf(forms);
  }

  /**
   * The directions that a generic direction may stand for: into the domain at each of its walls.
   */
  static Cone around(GenericDirection direction, List<Boolean> walls) {
    Map<Integer, Rational> inward = new TreeMap<>();
    List<SparseVector> forms = new ArrayList<>();
    for (int i = 0; i < walls.size(); i++) {
      Rational sign = Rational.of(direction.signs().get(i));
      if (walls.get(i) && !sign.isZero()) {
        inward.put(i, sign);
        forms.add(SparseVector.unit(i).times(sign));
      }
    }
    return new Cone(forms, SparseVector.of(inward));
  }

  /** The part of the cone where one more form is positive; empty if there is none. */
  Optional<Cone> where(SparseVector form) {
    List<SparseVector> more = new ArrayList<>(forms);
    more.add(form);
    boolean known = form.dot(inside::get).signum() > 0;
    return known
        ? Optional.of(new Cone(more, inside))
        : direction(more).map(found -> new Cone(more, found));
  }

  /** A direction along which all forms are positive, by an exact linear program. */
  static Optional<SparseVector> direction(List<SparseVector> forms) {
    Support support = Support.of(forms);
    Polyhedron directions = new Polyhedron(support.size());
    for (SparseVector form : forms) {
      if (!directions.require(new AffineForm(support.narrow(form), Rational.MINUS_ONE))) {
        return Optional.empty(); // in a cone, at least 1 is as good as positive
      }
    }
    return Optional.of(support.widen(directions.vertex()));
  }
}
