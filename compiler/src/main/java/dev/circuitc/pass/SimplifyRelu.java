package dev.circuitc.pass;

import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;

/**
 * Removes units that never act, and brings the others to one scale so that equal ones are shared.
 *
 * <ul>
 *   <li>relu(s) = s where s is never negative on the domain, 0 where it is never positive;
 *   <li>relu(c s) = c relu(s) for c &gt; 0: the argument takes its normal scale;
 *   <li>relu(k relu(t) - c) = k relu(t - c/k), and relu(c - k relu(t)) = c - k relu(t) + k relu(t - c/k),
 *       for c, k &gt; 0: a kink on a kink moves down a layer, for the same number of units.
 * </ul>
 *
 * <p>Exact on the declared domain; the last two rules on all reals.
 */
public final class SimplifyRelu implements Pass {
  @Override
  public String name() {
    return "simplify-relu";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Simplification(circuit).rewrite();
  }

  private static final class Simplification extends Rewriter {
    private final Bounds bounds;

    Simplification(Circuit circuit) {
      super(circuit);
      this.bounds = new Bounds(builder.inputs(), builder.nodes());
    }

    @Override
    public Integer relu(Node.Relu node) {
      return forms.emit(relu(forms.of(rewritten(node.operand()))));
    }

    private AffineForm relu(AffineForm form) {
      Interval values = bounds.of(form);
      if (values.isNonNegative()) {
        return form;
      }
      if (values.isNonPositive()) {
        return AffineForm.constant(Rational.ZERO);
      }
      return isHingeOnHinge(form) ? loweredHinge(form) : scaledUnit(form);
    }

    private boolean isHingeOnHinge(AffineForm form) {
      return form.terms().size() == 1 && builder.node(form.terms().index(0)) instanceof Node.Relu;
    }

    /** Of a form k relu(t) - c or c - k relu(t); the constant has the other sign, else it never acts. */
    private AffineForm loweredHinge(AffineForm form) {
      Rational slope = form.terms().value(0);
      Node.Relu inner = (Node.Relu) builder.node(form.terms().index(0));
      Rational threshold = form.constant().dividedBy(slope); // -c/k
      AffineForm shifted = forms.of(inner.operand()).plus(threshold);
      AffineForm unit = relu(shifted);
      if (isHingeOnHinge(unit)) { // a new unit, not known to the source
        name(unit.terms().index(0), shifted.times(shifted.scale().reciprocal()));
      }
      AffineForm hinge = unit.times(slope.abs());
      AffineForm sum = slope.signum() > 0 ? hinge : form.plus(hinge);
      return forms.combine(sum.terms(), sum.constant());
    }

    private AffineForm scaledUnit(AffineForm form) {
      Rational scale = form.scale();
      AffineForm normal = form.times(scale.reciprocal());
      int unit = forms.relu(normal);
      if (!scale.equals(Rational.ONE) || origin().isEmpty()) {
        name(unit, normal);
      }
      return AffineForm.variable(unit).times(scale);
    }

    private void name(int unit, AffineForm argument) {
      String text = NodeText.detector(builder, argument);
      String circuit = origin().map(Origin::circuit).orElse(text);
      builder.name(unit, new Origin(text, circuit, origin().flatMap(Origin::place)));
    }
  }
}
