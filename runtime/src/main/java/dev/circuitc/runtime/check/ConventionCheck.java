package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.ConvexHull;
import dev.circuitc.runtime.gradient.LimitingGradients;
import dev.circuitc.runtime.gradient.Membership;
import java.util.List;
import java.util.Optional;

/**
 * Counts the kinks at which one rule for relu'(0) gives a gradient outside the Clarke
 * subdifferential.
 */
final class ConventionCheck {
  private final Subject subject;
  private int wrong;
  private OutsideWitness example; // null until one is outside

  ConventionCheck(Subject subject) {
    this.subject = subject;
  }

  /**
   * Looks at one kink.
   *
   * @param gradients what the rule gives; [outputs], each [inputs]
   */
  void visit(List<Rational> kink, List<SparseVector> gradients, LimitingGradients limiting) {
    boolean outside = false;
    for (int output = 0; output < gradients.size(); output++) {
      List<SparseVector> others = limiting.of(output);
      Membership membership = ConvexHull.locate(gradients.get(output), others);
      if (membership instanceof Membership.Outside proof) {
        outside = true;
        keep(
            new OutsideWitness(
                kink,
                subject.outputName(output), gradients.get(output), others, proof.direction()));
      }
    }
    wrong += outside ? 1 : 0;
  }

  private void keep(OutsideWitness witness) {
    if (example == null
        || witness.point().toString().length() < example.point().toString().length()) {
      example = witness;
    }
  }

  int wrong() {
    return wrong;
  }

  Optional<OutsideWitness> example() {
    return Optional.ofNullable(example);
  }
}
