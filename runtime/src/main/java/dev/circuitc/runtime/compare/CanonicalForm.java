package dev.circuitc.runtime.compare;

import java.util.List;

/**
 * A network up to order and scale of its units: what it computes, over inputs and hinges.
 *
 * <p>With one hidden layer and no tolerance it is a complete invariant: two networks are equal on
 * the domain if and only if their outputs are the same forms over the same hinges.
 *
 * @param roles what each hidden unit does; [hidden layers][units]
 * @param outputs [outputs], over the signals
 */
record CanonicalForm(
    Domain domain, List<Hinge> hinges, List<List<Role>> roles, List<AffineForm> outputs) {
  CanonicalForm {
    hinges = List.copyOf(hinges);
    roles = roles.stream().map(List::copyOf).toList();
    outputs = List.copyOf(outputs);
  }
}
