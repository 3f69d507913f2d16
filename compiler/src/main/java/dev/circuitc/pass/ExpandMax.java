package dev.circuitc.pass;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Levels;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Replaces a maximum by a tree of pairs, max(a, b) = a + relu(b - a).
 *
 * <p>Exact for all reals. The shallowest operands are paired first, which gives the least depth: that of
 * a balanced tree where all are equally deep. Units: 1 a pair, and what it costs to carry the base past
 * the unit's layer: 0 for a constant base, 1 for one that is bounded, else 2; the cheaper operand becomes
 * the base. Depth: +1 a round. Source: Arora et al. 2018, arXiv 1611.01491.
 */
public final class ExpandMax implements Pass {
  @Override
  public String name() {
    return "expand-max";
  }

  @Override
  public Circuit apply(Circuit circuit) {
    return new Expansion(circuit).rewrite();
  }

  /** A value that still has to be compared; those of equal level keep their order. */
  private record Contender(int node, int level, int order) {}

  private static final class Expansion extends Rewriter {
    private final Bounds bounds;
    private final Levels levels;

    Expansion(Circuit circuit) {
      super(circuit);
      this.bounds = new Bounds(builder.inputs(), builder.nodes());
      this.levels = new Levels(builder.nodes());
    }

    @Override
    public Integer max(Node.Max node) {
      PriorityQueue<Contender> contenders =
          new PriorityQueue<>(
              Comparator.comparingInt(Contender::level).thenComparingInt(Contender::order));
      for (int operand : node.operands()) {
        contenders.add(contender(rewritten(operand), contenders.size()));
      }
      while (contenders.size() > 1) {
        Contender first = contenders.remove();
        Contender second = contenders.remove();
        int winner = larger(first.node(), second.node());
        contenders.add(contender(winner, Math.min(first.order(), second.order())));
      }
      return contenders.remove().node();
    }

    private Contender contender(int node, int order) {
      return new Contender(node, levels.of(node), order);
    }

    private int larger(int a, int b) {
      boolean first = carryingCost(a) <= carryingCost(b);
      int base = first ? a : b;
      int rival = first ? b : a;
      AffineForm excess = forms.of(rival).minus(forms.of(base));
      AffineForm folded = forms.combine(excess.terms(), excess.constant());
      if (folded.isConstant()) {
        return folded.constant().signum() > 0 ? rival : base;
      }
      String text = NodeText.larger(builder, a, b);
      int unit = forms.relu(folded);
      builder.name(unit, new Origin(unitText(rival, base), circuitText(text), place()));
      AffineForm sum = forms.of(base).plus(AffineForm.variable(unit));
      int winner = forms.emit(forms.combine(sum.terms(), sum.constant()));
      builder.name(winner, new Origin(text, circuitText(text), place()));
      return winner;
    }

    private int carryingCost(int node) {
      if (forms.of(node).isConstant()) {
        return 0;
      }
      Interval values = bounds.of(node);
      return values.lower().isPresent() || values.upper().isPresent() ? 1 : 2;
    }

    private String unitText(int rival, int base) {
      AffineForm reference = forms.of(base);
      return reference.isConstant() && reference.constant().isZero()
          ? NodeText.detector(builder, forms.of(rival))
          : NodeText.greaterness(builder, rival, base);
    }

    /** The circuit a pair belongs to: the maximum or minimum of which it decides a part. */
    private String circuitText(String pair) {
      String text = origin().map(Origin::circuit).orElse(pair);
      return text.startsWith("-") ? text.substring(1) : text;
    }

    private Optional<Place> place() {
      return origin().flatMap(Origin::place);
    }
  }
}
