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
  private static final long LARGEST_WORK = 3_000_000; // weights times parts, each read by the next
  private static final int COARSER = 8; // times the first guess may be loosened
  private static final double EVEN_TOTAL = 0.9; // products of errors are left out of weights
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
      throw search.tooManyWeights(best, LARGEST_WEIGHTS);
    }
    if (best.weights() * best.fitted().size() > LARGEST_WORK) {
      throw search.tooManyWeights(best, LARGEST_WORK / best.fitted().size());
    }
    return best;
  }

  private ApproximationException tooManyWeights(Trial trial, long limit) {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        ("a tolerance of %s takes %d units in %d parts with about %d weights between them,"
                + " more than %d")
            .formatted(tolerance, trial.units(), trial.fitted().size(), trial.weights(), limit));
  }

  private ApproximationException hopeless() {
    return new ApproximationException(
        Reason.TOO_MANY_PIECES,
        "a tolerance of " + tolerance + " takes too many pieces: no division among its parts was found");
  }

  private void run() {
    Map<Integer, Rational> division = Allocation.first(plan.stages(), tolerance);
    if (division.isEmpty() || division.keySet().equals(Set.of(plan.last()))) {
      keepIfBetter(trial(division)); // nothing to divide
      return;
    }
    Trial first = loosened(division);
    try {
      learn(first);
    } catch (ApproximationException refusal) {
      requireTooMany(refusal);
    }
    if (best.isEmpty()) {
      learnEvenly(first);
    }
  }

  private void learn(Trial first) {
    Trial trial = first;
    double total = 1; // of the tolerance
    int fitted = 0;
    keepIfBetter(trial);
    for (int i = 1; goesOn(i, fitted); i++) {
      double used = trial.result().error().dividedBy(tolerance).toDouble();
      total *= i == 1 ? 1 : Math.min(2, 0.995 / used);
      trial = trial(new Allocation(plan.stages(), trial).divide(tolerance, total));
      keepIfBetter(trial);
      fitted += trial.units();
    }
  }

  /**
   * Where tighter fits are so much steeper that the errors handed to them count more and more: as many
   * units more or less do not matter then.
   */
  private void learnEvenly(Trial first) {
    Trial trial = first;
    try {
      for (int i = 0; best.isEmpty() && i < plan.stages().size() + 1; i++) {
        trial = trial(new Allocation(plan.stages(), trial).even(tolerance, EVEN_TOTAL));
        keepIfBetter(trial);
      }
    } catch (ApproximationException refusal) {
      requireTooMany(refusal);
    }
  }

  private Trial trial(Map<Integer, Rational> division) {
    return Trial.of(plan, division::get);
  }

  private static void requireTooMany(ApproximationException refusal) {
    if (refusal.reason() != Reason.TOO_MANY_PIECES) {
      throw refusal;
    }
  }

  private boolean goesOn(int trials, int fitted) {
    return best.isEmpty()
        ? trials < LAST_TRIALS && fitted < LAST_PIECES
        : trials < TRIALS && fitted < PIECES;
  }

  /** A first trial, its tolerances loosened while they take too many pieces. */
  private Trial loosened(Map<Integer, Rational> division) {
    Map<Integer, Rational> current = new TreeMap<>(division);
    for (int i = 0; i < COARSER; i++) {
      try {
        return trial(current);
      } catch (ApproximationException refusal) {
        requireTooMany(refusal);
        current.replaceAll((stage, loose) -> loose.times(LOOSER));
      }
    }
    throw hopeless();
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
