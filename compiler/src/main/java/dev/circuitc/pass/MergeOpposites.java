package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one unit of two that are opposite, c relu(s) + d relu(-s) = (c + d) relu(s) - d s, where a sum
 * carries a linear part anyway.
 *
 * <p>Each pair saves a unit; the linear part costs at most 2 however many pairs add to it, so it is
 * worth it from the first pair on where there is one, and from the third on where there is none. Only
 * units that no other sum reads are merged. Exact for all reals.
 */
public final class MergeOpposites implements Pass {
  /** With fewer pairs than this, a linear part that is made for them costs what they save. */
  private static final int PAIRS_WORTH_A_CARRY = 3;

  @Override
  public String name() {
    return "merge-opposites";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Merging(circuit).rewrite();
  }

  private static final class Merging extends Rewriter {
    private final int[] readers;

    Merging(Circuit circuit) {
      super(circuit);
      this.readers = Readers.of(circuit);
    }

    @Override
    public Integer affine(Node.Affine node) {
      Map<Integer, Integer> pairs = pairs(node.terms());
      if (pairs.isEmpty() || !hasLinearPart(node.terms()) && pairs.size() < PAIRS_WORTH_A_CARRY) {
        return super.affine(node);
      }
      AffineForm sum = AffineForm.constant(node.constant());
      TreeMap<Integer, Rational> kept = new TreeMap<>();
      for (int k = 0; k < node.terms().size(); k++) {
        int id = node.terms().index(k);
        Rational factor = node.terms().value(k);
        Integer unit = pairs.get(id);
        kept.merge(rewritten(unit == null ? id : unit), factor, Rational::plus);
        if (unit != null) { // relu(-s) is relu(s) - s
          AffineForm s = forms.of(rewritten(((Node.Relu) circuit.node(unit)).operand()));
          sum = sum.plus(s.times(factor.negate()));
        }
      }
      sum = sum.plus(new AffineForm(SparseVector.of(kept), Rational.ZERO));
      return forms.emit(forms.combine(sum.terms(), sum.constant()));
    }

    /** Units that go, by the unit of the opposite argument that takes them over. */
    private Map<Integer, Integer> pairs(SparseVector terms) {
      Map<AffineForm, Integer> units = new HashMap<>();
      Map<Integer, Integer> pairs = new LinkedHashMap<>();
      for (int k = 0; k < terms.size(); k++) {
        int id = terms.index(k);
        if (circuit.node(id) instanceof Node.Relu unit && readers[id] == 1) {
          AffineForm argument = circuit.form(unit.operand());
          Integer opposite = units.get(argument.negate());
          if (opposite != null) {
            pairs.put(id, opposite);
          }
          units.put(argument, id);
        }
      }
      return pairs;
    }

    private boolean hasLinearPart(SparseVector terms) {
      for (int k = 0; k < terms.size(); k++) {
        if (!(circuit.node(terms.index(k)) instanceof Node.Relu)) {
          return true;
        }
      }
      return false;
    }
  }
}
