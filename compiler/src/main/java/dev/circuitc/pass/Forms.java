package dev.circuitc.pass;

import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Affine arithmetic on the nodes of a circuit under construction.
 *
 * <p>A form stands over atoms: nodes that are not affine themselves. Two units of opposite argument
 * cancel to their argument, relu(s) - relu(-s) = s, which undoes an identity circuit.
 */
final class Forms {
  private final CircuitBuilder builder;
  private final Map<Integer, Integer> opposites = new HashMap<>(); // relu(s) by relu(-s), both ways

  Forms(CircuitBuilder builder) {
    this.builder = builder;
  }

  /** The value of a node as a form over atoms. */
  AffineForm of(int id) {
    return builder.form(id);
  }

  /** The combination of nodes, as a form over atoms. */
  AffineForm combine(SparseVector terms, Rational constant) {
    return combine(terms, constant, id -> id);
  }

  /**
   * The combination of nodes, as a form over atoms.
   *
   * @param nodeOf the node that each index of the terms stands for
   */
  AffineForm combine(SparseVector terms, Rational constant, IntUnaryOperator nodeOf) {
    SparseVector sum = terms.combine(index -> of(nodeOf.applyAsInt(index)).terms());
    Rational shift = terms.dot(index -> of(nodeOf.applyAsInt(index)).constant());
    return cancelled(new AffineForm(sum, constant.plus(shift)));
  }

  private AffineForm cancelled(AffineForm form) {
    SparseVector terms = form.terms();
    for (int k = 0; k < terms.size(); k++) {
      Integer opposite = opposites.get(terms.index(k));
      if (opposite != null
          && opposite > terms.index(k)
          && terms.get(opposite).plus(terms.value(k)).isZero()) {
        return withoutPair(form, terms.index(k), opposite);
      }
    }
    return form;
  }

  private AffineForm withoutPair(AffineForm form, int unit, int opposite) {
    Rational factor = form.terms().get(unit);
    SparseVector pair = SparseVector.unit(unit).minus(SparseVector.unit(opposite));
    AffineForm argument = of(((Node.Relu) builder.node(unit)).operand()).times(factor);
    AffineForm rest = new AffineForm(form.terms().minus(pair.times(factor)), form.constant());
    AffineForm sum = rest.plus(argument);
    return combine(sum.terms(), sum.constant()); // fewer units: ends
  }

  /** The node of a form; an atom itself where the form is just that. */
  int emit(AffineForm form) {
    return builder.affine(form.terms(), form.constant());
  }

  /** The unit relu(form), remembered beside the unit of the opposite form. */
  int relu(AffineForm form) {
    int unit = builder.relu(emit(form));
    AffineForm negative = form.negate();
    builder
        .findAffine(negative.terms(), negative.constant())
        .flatMap(operand -> builder.find(new Node.Relu(operand)))
        .ifPresent(
            opposite -> {
              opposites.put(unit, opposite);
              opposites.put(opposite, unit);
            });
    return unit;
  }
}
