package dev.circuitc.runtime.prove;

import dev.circuitc.decide.Budget;
import dev.circuitc.decide.Decider;
import dev.circuitc.decide.Decision;
import dev.circuitc.decide.Progress;
import dev.circuitc.ir.Circuit;
import dev.circuitc.network.Network;
import java.util.Optional;

/**
 * Decides whether a network equals its source at every point of the source's domain.
 *
 * <p>In order: equal normal forms, a witness among random points, a search over all cells. The
 * weights are taken as the exact rationals they are.
 */
public final class Prover {
  private Prover() {}

  /** Why a network cannot be held against a source at all, if so. */
  public static Optional<String> mismatch(Circuit source, Network network) {
    String wanted = shape(source.inputs().size(), source.outputs().size());
    String found = shape(network.inputs().size(), network.outputs().size());
    return wanted.equals(found)
        ? Optional.empty()
        : Optional.of("the network has " + found + ", but the source has " + wanted);
  }

  private static String shape(int inputs, int outputs) {
    return inputs + (inputs == 1 ? " input" : " inputs") + " and " + outputs
        + (outputs == 1 ? " output" : " outputs");
  }

  /**
   * The verdict.
   *
   * @throws IllegalArgumentException where {@link #mismatch} says why
   */
  public static Verdict prove(Circuit source, Network network, Budget budget) {
    mismatch(source, network)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    JointCircuit joint = JointCircuit.of(source, network);
    Decider decider = new Decider(joint.circuit(), budget);
    if (decider.cancel(joint.differences())) {
      return new Verdict.Proved(Method.LIFT, new Progress(1, 0, 1));
    }
    Contrast contrast = new Contrast(source, network);
    WitnessSearch witnesses = new WitnessSearch(contrast);
    return witnesses
        .sample()
        .<Verdict>map(witness -> new Verdict.Refuted(witness, Progress.NONE))
        .orElseGet(() -> search(decider, joint, contrast));
  }

  private static Verdict search(Decider decider, JointCircuit joint, Contrast contrast) {
    Decision decision = decider.vanish(joint.differences());
    if (decision instanceof Decision.Proved proved) {
      return new Verdict.Proved(Method.SEARCH, proved.progress());
    }
    if (decision instanceof Decision.Undecided undecided) {
      return new Verdict.Undecided(undecided.reason(), undecided.progress());
    }
    Decision.Refuted refuted = (Decision.Refuted) decision;
    Witness witness =
        contrast
            .at(refuted.point())
            .orElseThrow(
                () -> new IllegalStateException("no witness after all: " + refuted.point()));
    return new Verdict.Refuted(new WitnessSearch(contrast).simplest(witness), refuted.progress());
  }
}
