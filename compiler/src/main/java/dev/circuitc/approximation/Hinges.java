package dev.circuitc.approximation;

import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;

/** Builds the units of an approximation, each named and marked with what it is a part of. */
final class Hinges {
  private final CircuitBuilder builder;
  private final Goal goal;

  Hinges(CircuitBuilder builder, Goal goal) {
    this.builder = builder;
    this.goal = goal;
  }

  CircuitBuilder builder() {
    return builder;
  }

  /** slope * node + offset. */
  int affine(int node, Rational slope, Rational offset) {
    return builder.affine(SparseVector.unit(node).times(slope), offset);
  }

  /** relu(slope * node + offset). */
  int hinge(int node, Rational slope, Rational offset) {
    AffineForm form = new AffineForm(SparseVector.unit(node).times(slope), offset);
    String text = NodeText.detector(builder, form);
    return named(builder.relu(builder.affine(form.terms(), form.constant())), text);
  }

  /** The largest of nodes. */
  int max(List<Integer> nodes) {
    return named(builder.max(nodes), NodeText.call(builder, "max", nodes));
  }

  /** Says of a node that its value is what was asked for. */
  void nameResult(int node) {
    builder.name(node, new Origin(goal.text(), goal.text(), goal.place()));
  }

  private int named(int node, String text) {
    builder.name(node, new Origin(text, goal.text(), goal.place()));
    return node;
  }
}
