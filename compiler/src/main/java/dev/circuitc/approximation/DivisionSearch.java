package dev.circuitc.approximation;

import dev.circuitc.approximation.ApproximationException.Reason;
import dev.circuitc.math.Rational;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Searches for the division of a tolerance among fits that takes the fewest units.
 *
 * <p>Divisions are guesses that learn from trials. Each trial proves an error of its own; of those that
 * keep to the tolerance the one with the fewest units is taken.
 */
final class DivisionSearch {
  private static final int TRIALS = 9; // enough for the division to settle
  private static final int LAST_TRIALS = 40; // to find any that keeps to the tolerance
  private static final int PIECES = 1_500; // fitted in all trials: then the best so far will do
  private static final int LAST_PIECES = 20_000; // fitted in vain
  private static final long LARGEST_WEIGHTS = 250_000; // exact ones take a minute beyond
  private static final int COARSER = 8; // times the first guess may be loosened
  private static final Rational LOOSER = Rational.of(256);

  private final Plan plan;
  private final Rational tolerance;
  private Optional<Trial> best = Optional.empty();

  private DivisionSearch(Plan plan, Rational tolerance) {
    this.plan = plan;
    this.tolerance = tolerance;
  }

  /**
   * The trial with the fewest units whose proved error is at most the tolerance.
   *
   * @throws ApproximationException if none was found
   */
  static Trial best(Plan plan, Rational tolerance) {
    DivisionSearch search = new DivisionSearch(plan, tolerance);
    search.run();
    Trial best = search.best.orElseThrow(search::hopeless);
    if (best.weights() > LARGEST_WEIGHTS) {
      throw search.tooManyWeights(best);
    }
    return best;
  }

  private ApproximationException tooManyWeights(Trial trial) {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        "a tolerance of " + tolerance + " takes " + trial.units() + " units with about "
            + trial.weights() + " weights between them, more than " + LARGEST_WEIGHTS);
  }

  private ApproximationException hopeless() {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        "no division of the tolerance " + tolerance + " among the parts keeps to it");
  }

  private void run() {
    Map<Integer, Rational> division = Allocation.first(plan.stages(), tolerance);
    boolean settled = division.isEmpty() || division.keySet().equals(Set.of(plan.last()));
    Trial trial = settled ? Trial.of(plan, division::get) : loosened(division);
    double total = 1; // of the tolerance
    int fitted = 0;
    for (int i = 1; !settled && goesOn(i, fitted); i++) {
      double used = trial.result().error().dividedBy(tolerance).toDouble();
      total *= i == 1 ? 1 : Math.min(2, 0.995 / used);
      division = new Allocation(plan.stages(), trial).divide(tolerance, total);
      trial = Trial.of(plan, division::get);
      keepIfBetter(trial);
      fitted += trial.units();
    }
    keepIfBetter(trial);
  }

  private boolean goesOn(int trials, int fitted) {
    return best.isEmpty()
        ? trials < LAST_TRIALS && fitted < LAST_PIECES
        : trials < TRIALS && fitted < PIECES;
  }

  /** A first trial, its tolerances loosened as long as they take too many pieces. */
  private Trial loosened(Map<Integer, Rational> division) {
    Map<Integer, Rational> current = new TreeMap<>(division);
    for (int i = 0; i < COARSER; i++) {
      try {
        return Trial.of(plan, current::get);
      } catch (ApproximationException refusal) {
        if (refusal.reason() != Reason.TOO_MANY_PIECES) {
          throw refusal;
        }
        current.replaceAll((stage, loose) -> loose.times(LOOSER));
      }
    }
    return Trial.of(plan, current::get);
  }

  private void keepIfBetter(Trial trial) {
    boolean keeps = trial.result().error().compareTo(tolerance) <= 0;
    if (keeps && (best.isEmpty() || isBetter(trial, best.get()))) {
      best = Optional.of(trial);
    }
  }

  private static boolean isBetter(Trial trial, Trial other) {
    int fewer = Integer.compare(trial.units(), other.units());
    return fewer < 0
        || fewer == 0 && trial.result().error().compareTo(other.result().error()) < 0;
  }
}
