package dev.circuitc.runtime.gradient;

import dev.circuitc.math.SparseVector;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gradients of a function in the cells that meet at a point: its B-subdifferential, whose
 * convex hull is the Clarke subdifferential.
 *
 * @param jacobians each [outputs], a gradient [inputs] an output
 */
public record LimitingGradients(Set<List<SparseVector>> jacobians) {
  public LimitingGradients {
    jacobians = Collections.unmodifiableSet(new LinkedHashSet<>(jacobians));
  }

  /** The gradients of one output, each once. */
  public List<SparseVector> of(int output) {
    return jacobians.stream().map(jacobian -> jacobian.get(output)).distinct().toList();
  }
}
