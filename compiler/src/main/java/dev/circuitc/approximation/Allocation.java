package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The next division of a tolerance among the fits of a plan, learnt from a trial.
 *
 * <p>A fit with tolerance e takes about k / sqrt(e) units, and its error counts w times in the result.
 * The units are fewest, at a given sum of w e, where e is proportional to (k / w)^(2/3). This is a guess in
 * floating point; nothing is proved by it.
 */
final class Allocation {
  private final List<Stage> stages;
  private final Optional<Trial> trial; // empty before the first
  private final double[] weights; // by stage: how often its error counts in the result

  Allocation(List<Stage> stages, Trial trial) {
    this(stages, Optional.of(trial));
  }

  private Allocation(List<Stage> stages, Optional<Trial> trial) {
    this.stages = stages;
    this.trial = trial;
    this.weights = new double[stages.size()];
    weights[stages.size() - 1] = 1;
    for (int i = stages.size() - 1; i >= 0; i--) {
      stages.get(i).accept(new HandDown(i));
    }
  }

  /** Tolerances to begin with: as if every fit were alone, and handed errors on as they are. */
  static Map<Integer, Rational> first(List<Stage> stages, Rational tolerance) {
    Allocation blind = new Allocation(stages, Optional.empty());
    Map<Integer, Rational> first = new TreeMap<>();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i) instanceof Stage.Fit || stages.get(i) instanceof Stage.Product) {
        Rational share = Rational.of(usable(1 / blind.weights[i]));
        first.put(i, i == stages.size() - 1 ? tolerance : shortened(tolerance.times(share)));
      }
    }
    return first;
  }

  /** Tolerances by stage whose weighted sum is about a share of the whole. */
  Map<Integer, Rational> divide(Rational tolerance, double total) {
    Trial learnt = trial.orElseThrow();
    Map<Integer, Double> shares = new TreeMap<>();
    double sum = 0;
    Map<Integer, Rational> next = new TreeMap<>();
    for (int stage : learnt.fitted()) {
      if (weights[stage] == 0) { // read only where the trial is level: nothing learnt
        next.put(stage, learnt.tolerance(stage));
        continue;
      }
      double error = learnt.tolerance(stage).dividedBy(tolerance).toDouble();
      double cost = (learnt.units(stage) + 1) * Math.sqrt(error);
      double share = usable(Math.pow(cost / weights[stage], 2.0 / 3));
      shares.put(stage, share);
      sum += weights[stage] * share;
    }
    for (int stage : shares.keySet()) {
      Rational share = Rational.of(usable(total * (shares.get(stage) / sum)));
      next.put(stage, shortened(tolerance.times(share)));
    }
    return next;
  }

  /**
   * Tolerances by stage that take equal parts in a share of the whole. How an error counts hangs on the
   * tolerances of later stages alone, so this settles within as many trials as there are stages.
   */
  Map<Integer, Rational> even(Rational tolerance, double total) {
    List<Integer> fitted = trial.orElseThrow().fitted();
    Map<Integer, Rational> next = new TreeMap<>();
    for (int stage : fitted) {
      double share = total / fitted.size() / Math.max(weights[stage], Double.MIN_NORMAL);
      next.put(stage, shortened(tolerance.times(Rational.of(usable(share)))));
    }
    return next;
  }

  private static double usable(double share) {
    if (share > 0 && Double.isFinite(share)) {
      return share;
    }
    throw new ApproximationException(
        ApproximationException.Reason.TOO_LARGE,
        "its parts are too different in size for a tolerance to be divided among them");
  }

  /** A little less than a positive number, in few digits. */
  private static Rational shortened(Rational value) {
    return value.floorTo(Rational.powerOfTwo(value.exponent() - 8));
  }

  private record Share(int stage, double factor) {}

  private final class HandDown implements Stage.Visitor<Integer> {
    private final int number;

    HandDown(int number) {
      this.number = number;
    }

    private int give(List<Share> shares) {
      shares.forEach(share -> weights[share.stage()] += share.factor() * weights[number]);
      return shares.size();
    }

    @Override
    public Integer combination(Stage.Combination stage) {
      SparseVector terms = stage.stages();
      List<Share> shares = new ArrayList<>();
      for (int k = 0; k < terms.size(); k++) {
        shares.add(new Share(terms.index(k), terms.value(k).abs().toDouble()));
      }
      return give(shares);
    }

    @Override
    public Integer fit(Stage.Fit stage) {
      double steepness = trial.map(t -> t.fit(number).steepness().toDouble()).orElse(1.0);
      return give(List.of(new Share(stage.argument(), steepness)));
    }

    @Override
    public Integer product(Stage.Product stage) {
      double left = magnitude(stage.left());
      double right = magnitude(stage.right());
      return give(List.of(new Share(stage.left(), right), new Share(stage.right(), left)));
    }

    private double magnitude(int operand) {
      return trial.map(t -> t.known(operand).magnitude().toDouble()).orElse(1.0);
    }

    @Override
    public Integer largest(Stage.Largest stage) {
      return give(stage.operands().stream().map(operand -> new Share(operand, 1)).toList());
    }
  }
}
