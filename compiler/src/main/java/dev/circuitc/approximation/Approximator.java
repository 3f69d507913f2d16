package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings curved expressions to circuits whose proved error keeps to a tolerance.
 *
 * <p>The tolerance is divided among the fits by guesses that learn from trials; each trial proves an error
 * of its own, and of those that keep to the tolerance the one with the fewest units is built.
 */
public final class Approximator {
  private static final int TRIALS = 8; // enough for the division to settle
  private static final int LAST_TRIALS = 40; // to find any that keeps to the tolerance

  private final CircuitBuilder builder;
  private final Goal goal;
  private final Plan plan;
  private Optional<Trial> best = Optional.empty();

  private Approximator(Curves curves, int root, Goal goal) {
    this.builder = curves.builder();
    this.goal = goal;
    Bounds bounds = new Bounds(builder.inputs(), builder.nodes());
    this.plan = new Plan(Staging.of(curves, root), builder, bounds, new Fitter(goal.shape()));
  }

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
    Approximator approximator = new Approximator(curves, root, goal);
    approximator.tryDivisions();
    return approximator.build(approximator.best.orElseThrow(approximator::hopeless));
  }

  private ApproximationException hopeless() {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        "no division of the tolerance " + goal.tolerance() + " among the parts keeps to it");
  }

  private void tryDivisions() {
    Map<Integer, Rational> tolerances = first();
    double total = goal.tolerance().toDouble();
    for (int i = 0; i < LAST_TRIALS && (i < TRIALS || best.isEmpty()); i++) {
      Trial trial = Trial.of(plan, tolerances::get);
      keepIfBetter(trial);
      if (isSettled(tolerances)) {
        return;
      }
      double used = trial.result().error().dividedBy(goal.tolerance()).toDouble();
      total *= Math.min(2, 0.995 / used);
      tolerances = new Allocation(plan.stages(), trial).divide(total, tolerances);
    }
  }

  /** Whether all of the tolerance goes to one fit that is the result. */
  private boolean isSettled(Map<Integer, Rational> tolerances) {
    return tolerances.isEmpty()
        || tolerances.size() == 1 && tolerances.containsKey(plan.last());
  }

  private Map<Integer, Rational> first() {
    TreeMap<Integer, Rational> tolerances = new TreeMap<>();
    for (int i = 0; i <= plan.last(); i++) {
      if (plan.stages().get(i) instanceof Stage.Fit || plan.stages().get(i) instanceof Stage.Product) {
        tolerances.put(i, goal.tolerance());
      }
    }
    return tolerances;
  }

  private void keepIfBetter(Trial trial) {
    boolean keeps = trial.result().error().compareTo(goal.tolerance()) <= 0;
    if (keeps && (best.isEmpty() || isBetter(trial, best.get()))) {
      best = Optional.of(trial);
    }
  }

  private static boolean isBetter(Trial trial, Trial other) {
    int fewer = Integer.compare(trial.units(), other.units());
    return fewer < 0
        || fewer == 0 && trial.result().error().compareTo(other.result().error()) < 0;
  }

  private Approximation build(Trial trial) {
    int before = builder.size();
    Hinges hinges = new Hinges(builder, goal);
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i <= plan.last(); i++) {
      nodes.add(plan.stages().get(i).accept(new StageCircuit(hinges, trial, i, nodes)));
    }
    int node = nodes.get(nodes.size() - 1);
    if (node >= before) { // not an input, nor what was named when it was built
      builder.name(node, new Origin(goal.text(), goal.text(), goal.place()));
    }
    Known result = trial.result();
    return new Approximation(node, result.error(), result.truth(), trial.parts());
  }
}
