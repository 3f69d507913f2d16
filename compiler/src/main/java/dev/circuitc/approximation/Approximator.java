package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.ir.CircuitBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings curved expressions to circuits whose proved error keeps to a tolerance: stages, fits, units.
 */
public final class Approximator {
  private Approximator() {}

  /**
   * Builds the circuit of a curve.
   *
   * @throws ApproximationException if the tolerance is not positive or cannot be kept to, or the curve
   *     has no bounded domain or no value somewhere on it
   */
  public static Approximation approximate(Curves curves, int root, Goal goal) {
    if (goal.tolerance().signum() <= 0) {
      throw new ApproximationException(
          Reason.TOLERANCE, "a tolerance must be positive, not " + goal.tolerance());
    }
    CircuitBuilder builder = curves.builder();
    List<Stage> stages = Staging.of(curves, root);
    Plan plan = new Plan(stages, builder, curves.bounds(), new Fitter(goal.shape()));
    Trial best = DivisionSearch.best(plan, goal.tolerance());
    Approximation built = build(plan, best, new Hinges(builder, goal));
    if (!builder.form(built.node()).isConstant()) {
      curves.approximated(built.node(), best.result().values());
    }
    return built;
  }

  private static Approximation build(Plan plan, Trial trial, Hinges hinges) {
    int before = hinges.builder().size();
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i <= plan.last(); i++) {
      nodes.add(plan.stages().get(i).accept(new StageCircuit(hinges, trial, i, nodes)));
    }
    int node = nodes.get(plan.last());
    if (node >= before) { // not an input, nor what was named when it was built
      hinges.nameResult(node);
    }
    Known result = trial.result();
    return new Approximation(node, result.error(), result.truth(), trial.parts());
  }
}
