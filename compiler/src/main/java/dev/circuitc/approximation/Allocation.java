package dev.circuitc.approximation;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Trial trial;
  private final double[] weights; // by stage: how often its error counts in the result

  Allocation(List<Stage> stages, Trial trial) {
    this.stages = stages;
    this.trial = trial;
    this.weights = new double[stages.size()];
    weights[stages.size() - 1] = 1;
    for (int i = stages.size() - 1; i >= 0; i--) {
      stages.get(i).accept(new HandDown(i));
    }
  }

  /**
   * Tolerances by stage whose weighted sum is a given total.
   *
   * @param current the tolerances of the trial
   */
  Map<Integer, Rational> divide(double total, Map<Integer, Rational> current) {
    Map<Integer, Double> shares = new TreeMap<>();
    double sum = 0;
    for (int stage : current.keySet()) {
      double cost = (trial.units(stage) + 1) * Math.sqrt(current.get(stage).toDouble());
      double share = Math.pow(cost / weights[stage], 2.0 / 3);
      shares.put(stage, share);
      sum += weights[stage] * share;
    }
    Map<Integer, Rational> next = new TreeMap<>();
    for (int stage : shares.keySet()) {
      next.put(stage, shortened(Rational.of(total * (shares.get(stage) / sum))));
    }
    return next;
  }

  /** A little less than a positive number, in few digits. */
  static Rational shortened(Rational value) {
    int exponent = value.numerator().bitLength() - value.denominator().bitLength() - 8;
    Rational unit = Rational.powerOfTwo(exponent);
    return unit.times(Rational.of(value.dividedBy(unit).floor()));
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
      return give(
          List.of(new Share(stage.argument(), trial.fit(number).steepness().toDouble())));
    }

    @Override
    public Integer product(Stage.Product stage) {
      double left = trial.known(stage.left()).magnitude().toDouble();
      double right = trial.known(stage.right()).magnitude().toDouble();
      return give(List.of(new Share(stage.left(), right), new Share(stage.right(), left)));
    }

    @Override
    public Integer largest(Stage.Largest stage) {
      return give(stage.operands().stream().map(operand -> new Share(operand, 1)).toList());
    }
  }
}
