package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.runtime.prove.Prover;
import dev.circuitc.runtime.prove.Verdict;
import dev.circuitc.runtime.prove.Witness;

/** What is known of a network of the compiler's own against its source. */
enum SelfProof {
  PROVED("proved"),
  NOT_DECIDED("not decided"),
  NOT_TRIED("not tried");

  private static final int SECONDS = 2; // for a search; nearly all are proved without one

  private final String word;

  SelfProof(String word) {
    this.word = word;
  }

  /**
   * Proves what the compiler made.
   *
   * @throws IllegalStateException if it is wrong, which is a defect of ours
   */
  static SelfProof of(CompiledNet net, Progress progress) {
    TimeBudget budget = new TimeBudget(SECONDS, "prove " + net.name(), progress);
    Verdict verdict = Prover.prove(net.source(), net.network(), budget.budget());
    if (verdict instanceof Verdict.Refuted refuted) {
      Witness witness = refuted.witness();
      throw new IllegalStateException(
          "the network of '%s' gives %s at %s, but its source %s; nothing was written"
              .formatted(net.name(), witness.network(), witness.point(), witness.source()));
    }
    return verdict instanceof Verdict.Proved ? PROVED : NOT_DECIDED;
  }

  @Override
  public String toString() {
    return word;
  }
}
