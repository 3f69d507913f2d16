package dev.circuitc.runtime.train;

import dev.circuitc.runtime.train.Failure.Cause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds why a training failed, from where its units act on the test points. */
final class Diagnosis {
  private static final double SAME = 0.9; // of the points where either acts, both act
  private static final double FALLING = 0.9; // of an earlier loss: below, the loss still falls

  private final Architecture shape;
  private final DenseNetwork tested;

  /**
   * @param tested holds the values of the trained network at the test points
   */
  Diagnosis(Architecture shape, DenseNetwork tested) {
    this.shape = shape;
    this.tested = tested;
  }

  Failure of(Fit fit) {
    return deadUnits()
        .or(this::sameSide)
        .or(() -> unfinished(fit))
        .orElseGet(() -> new Failure(Cause.LOCAL_MINIMUM, "every unit acts, the loss stands"));
  }

  private Optional<Failure> deadUnits() {
    List<String> dead = new ArrayList<>();
    for (int layer = 0; layer < shape.layers() - 1; layer++) {
      for (int unit = 0; unit < shape.outputs(layer); unit++) {
        if (activity(layer, unit).isEmpty()) {
          dead.add(name(layer, unit));
        }
      }
    }
    String verb = dead.size() == 1 ? " never acts" : " never act";
    return dead.isEmpty()
        ? Optional.empty()
        : Optional.of(new Failure(Cause.DEAD_UNITS, plural(dead) + verb));
  }

  private Optional<Failure> sameSide() {
    for (int layer = 0; layer < shape.layers() - 1; layer++) {
      List<BitSet> activities = new ArrayList<>();
      for (int unit = 0; unit < shape.outputs(layer); unit++) {
        BitSet activity = activity(layer, unit);
        for (int other = 0; other < unit; other++) {
          if (alike(activities.get(other), activity)) {
            String both = plural(List.of(name(layer, other), name(layer, unit)));
            return Optional.of(new Failure(Cause.SAME_SIDE, both + " act on the same side"));
          }
        }
        activities.add(activity);
      }
    }
    return Optional.empty();
  }

  private static boolean alike(BitSet a, BitSet b) {
    int either = a.cardinality() + b.cardinality();
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality() >= SAME * (either - both.cardinality());
  }

  private static Optional<Failure> unfinished(Fit fit) {
    List<LossPoint> losses = fit.losses();
    if (losses.size() < 2) {
      return Optional.empty();
    }
    double before = losses.get(losses.size() - 2).loss();
    double last = losses.get(losses.size() - 1).loss();
    return last < FALLING * before
        ? Optional.of(
            new Failure(Cause.UNFINISHED, "the loss still fell, from " + before + " to " + last))
        : Optional.empty();
  }

  /** The test points where a unit is positive. */
  private BitSet activity(int layer, int unit) {
    double[] values = tested.outputs(layer)[unit];
    BitSet active = new BitSet(values.length);
    for (int n = 0; n < values.length; n++) {
      active.set(n, values[n] > 0);
    }
    return active;
  }

  private static String name(int layer, int unit) {
    return (layer + 1) + "." + (unit + 1);
  }

  private static String plural(List<String> units) {
    int last = units.size() - 1;
    return last == 0
        ? "unit " + units.get(0)
        : "units " + String.join(", ", units.subList(0, last)) + " and " + units.get(last);
  }
}
