package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.GenericDirection;
import dev.circuitc.runtime.gradient.SourceGradient;
import dev.circuitc.runtime.gradient.SourceTangent;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one operand of a ReLU or of a maximum of the source exceeds another.
 *
 * @param node the ReLU or maximum
 * @param operand the id of the operand
 * @param other the id of the other; {@link #NOTHING} for the 0 of a ReLU
 */
record BranchTarget(Circuit source, int node, int operand, int other) implements Target {
  static final int NOTHING = -1;
  private static final int MOST_OPERANDS = 8; // a larger maximum has too many pairs

  static List<Target> all(Circuit source) {
    List<Target> targets = new ArrayList<>();
    for (int id = 0; id < source.nodes().size(); id++) {
      if (source.node(id) instanceof Node.Relu relu) {
        targets.add(new BranchTarget(source, id, relu.operand(), NOTHING));
      } else if (source.node(id) instanceof Node.Max max) {
        addPairs(targets, source, id, max.operands());
      }
    }
    return targets;
  }

  private static void addPairs(
      List<Target> targets, Circuit source, int node, List<Integer> operands) {
    for (int i = 0; i < operands.size() && operands.size() <= MOST_OPERANDS; i++) {
      for (int j = 0; j < i; j++) {
        targets.add(new BranchTarget(source, node, operands.get(i), operands.get(j)));
      }
    }
  }

  @Override
  public Rational value(Sample sample) {
    Rational value = sample.nodes().get(operand);
    return other == NOTHING ? value : value.minus(sample.nodes().get(other));
  }

  @Override
  public SparseVector gradient(Sample sample) {
    GenericDirection upward = GenericDirection.upward(sample.point().size());
    List<SparseVector> gradients = new SourceGradient(source).nodes(sample.point(), upward);
    SparseVector gradient = gradients.get(operand);
    return other == NOTHING ? gradient : gradient.minus(gradients.get(other));
  }

  @Override
  public Rational rate(Ray ray) {
    SourceTangent tangent = new SourceTangent(source, ray.start(), ray.direction());
    Rational rate = tangent.rate(operand);
    return other == NOTHING ? rate : rate.minus(tangent.rate(other));
  }

  @Override
  public String label() {
    return source.origin(node).map(Origin::text).orElse("node " + node);
  }
}
