package dev.circuitc.ir;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Intervals that hold the value of each node on the declared domain, by interval arithmetic.
 *
 * <p>Grows with the list of nodes it was given, so it serves a circuit under construction too.
 */
public final class Bounds {
  private final List<InputVariable> inputs;
  private final List<Node> nodes;
  private final List<Interval> known = new ArrayList<>();

  /**
   * @param nodes read as it stands at each question; earlier nodes must not change
   */
  public Bounds(List<InputVariable> inputs, List<Node> nodes) {
    this.inputs = inputs;
    this.nodes = nodes;
  }

  public static Bounds of(Circuit circuit) {
    return new Bounds(circuit.inputs(), circuit.nodes());
  }

  public Interval of(int id) {
    Node.Visitor<Interval> arithmetic = new Arithmetic();
    while (known.size() <= id) {
      known.add(nodes.get(known.size()).accept(arithmetic));
    }
    return known.get(id);
  }

  /** Takes note of an interval that is known, from elsewhere, to hold the values of a node. */
  public void learn(int id, Interval values) {
    known.set(id, of(id).meet(values));
  }

  /** An interval that holds the values of a form over nodes. */
  public Interval of(AffineForm form) {
    SparseVector terms = form.terms();
    Interval sum = Interval.point(form.constant());
    for (int k = 0; k < terms.size(); k++) {
      sum = sum.plus(of(terms.index(k)).times(terms.value(k)));
    }
    return sum;
  }

  private final class Arithmetic implements Node.Visitor<Interval> {
    @Override
    public Interval input(Node.Input node) {
      return inputs.get(node.index()).domain();
    }

    @Override
    public Interval affine(Node.Affine node) {
      return of(new AffineForm(node.terms(), node.constant()));
    }

    @Override
    public Interval relu(Node.Relu node) {
      return of(node.operand()).relu();
    }

    @Override
    public Interval max(Node.Max node) {
      return node.operands().stream().map(Bounds.this::of).reduce(Interval::max).orElseThrow();
    }
  }
}
