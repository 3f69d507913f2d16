package dev.circuitc.runtime.compare;

import java.util.BitSet;
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

  /** The hinges the outputs rest on, by way of other hinges too; the rest cancels. */
  BitSet live() {
    BitSet live = new BitSet();
    outputs.forEach(form -> mark(form, live));
    for (int i = hinges.size() - 1; i >= 0; i--) {
      if (live.get(i)) {
        mark(hinges.get(i).form(), live);
      }
    }
    return live;
  }

  private void mark(AffineForm form, BitSet live) {
    for (int k = 0; k < form.terms().size(); k++) {
      if (form.terms().index(k) >= domain.size()) {
        live.set(form.terms().index(k) - domain.size());
      }
    }
  }
}
