package dev.circuitc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order of layers told by their shapes: each takes as many values as the one before gives. */
final class ShapeOrder {
  private static final int MOST_STEPS = 10_000; // equal shapes are soon seen to be ambiguous

  private final List<StoredTensor> weights;
  private final List<StoredTensor> path = new ArrayList<>();
  private final List<List<StoredTensor>> found = new ArrayList<>();
  private int steps;

  private ShapeOrder(List<StoredTensor> weights) {
    this.weights = weights;
  }

  /** The weights in order; empty where there is no order, or more than one. */
  static Optional<List<StoredTensor>> of(List<StoredTensor> weights) {
    ShapeOrder order = new ShapeOrder(weights);
    if (weights.stream().allMatch(weight -> weight.rank() == 2)) {
      order.search();
    }
    boolean unique = order.found.size() == 1 && order.steps <= MOST_STEPS;
    return unique ? Optional.of(order.found.get(0)) : Optional.empty();
  }

  private void search() {
    if (path.size() == weights.size()) {
      found.add(List.copyOf(path));
      return;
    }
    for (StoredTensor next : weights) {
      if (!path.contains(next) && follows(next) && found.size() < 2 && ++steps <= MOST_STEPS) {
        path.add(next);
        search();
        path.remove(path.size() - 1);
      }
    }
  }

  private boolean follows(StoredTensor next) {
    return path.isEmpty() || path.get(path.size() - 1).shape().get(0).equals(next.shape().get(1));
  }
}
