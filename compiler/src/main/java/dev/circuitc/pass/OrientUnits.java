package dev.circuitc.pass;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns units round, relu(s) = s + relu(-s), where the sum they stand in then needs nothing but units.
 *
 * <p>A sum g + c1 relu(s1) + c2 relu(s2) + .. carries its linear part g past a layer. Where g and the
 * arguments of some units that only this sum reads cancel, g + c1 s1 + c2 s2 + .. = 0, turning those
 * round leaves nothing to carry: x + relu(-x) is relu(x). Exact for all reals, for the same number of
 * units. Source: Dereich and Kassing 2021, arXiv 2108.05643.
 */
public final class OrientUnits implements Pass {
  @Override
  public String name() {
    return "orient-units";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Orientation(circuit).rewrite();
  }

  private static final class Orientation extends Rewriter {
    private final int[] readers; // [nodes], those an output depends on

    Orientation(Circuit circuit) {
      super(circuit);
      this.readers = Readers.of(circuit);
    }

    @Override
    public Integer affine(Node.Affine node) {
      Set<Integer> turned = turned(node);
      if (turned.isEmpty()) {
        return super.affine(node);
      }
      TreeMap<Integer, Rational> kept = new TreeMap<>(); // terms over the new nodes
      AffineForm rest = AffineForm.constant(node.constant());
      for (int k = 0; k < node.terms().size(); k++) {
        int id = node.terms().index(k);
        if (turned.contains(id)) {
          AffineForm argument = forms.of(rewritten(((Node.Relu) circuit.node(id)).operand()));
          rest = rest.plus(argument.times(node.terms().value(k)));
          kept.merge(turnedUnit(argument.negate(), id), node.terms().value(k), Rational::plus);
        } else {
          kept.merge(rewritten(id), node.terms().value(k), Rational::plus);
        }
      }
      AffineForm sum = rest.plus(new AffineForm(SparseVector.of(kept), Rational.ZERO));
      return forms.emit(forms.combine(sum.terms(), sum.constant()));
    }

    private int turnedUnit(AffineForm argument, int old) {
      int unit = forms.relu(argument);
      String text = NodeText.detector(builder, argument);
      circuit
          .origin(old)
          .ifPresent(o -> builder.name(unit, new Origin(text, o.circuit(), o.place())));
      return unit;
    }

    private Set<Integer> turned(Node.Affine node) {
      TreeMap<Integer, Rational> linear = new TreeMap<>();
      Map<Integer, SparseVector> arguments = new TreeMap<>(); // times their factors, by unit
      for (int k = 0; k < node.terms().size(); k++) {
        int id = node.terms().index(k);
        if (circuit.node(id) instanceof Node.Relu unit && readers[id] == 1) {
          SparseVector argument = circuit.form(unit.operand()).terms();
          arguments.put(id, argument.times(node.terms().value(k)));
        } else {
          linear.put(id, node.terms().value(k));
        }
      }
      SparseVector needed = SparseVector.of(linear).negate();
      List<Integer> units =
          arguments.keySet().stream().sorted((a, b) -> compareKinks(a, b)).toList();
      return needed.isZero()
          ? Set.of()
          : new TreeSet<>(SubsetSum.of(units.stream().map(arguments::get).toList(), needed).stream()
              .map(units::get)
              .toList());
    }

    /** By where their kinks lie along the first node of their arguments. */
    private int compareKinks(int a, int b) {
      return kink(a).compareTo(kink(b));
    }

    private Rational kink(int unit) {
      AffineForm argument = circuit.form(((Node.Relu) circuit.node(unit)).operand());
      return argument.constant().negate().dividedBy(argument.terms().value(0));
    }
  }
}
