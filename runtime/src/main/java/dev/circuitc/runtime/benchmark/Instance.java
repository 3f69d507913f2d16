package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.prove.Witness;
import java.util.List;
import java.util.Optional;

/**
 * Two networks of the same shape of input and output, and whether they are equal.
 *
 * @param name unlike that of any other instance: {@code median_03}
 * @param box [inputs], where the question is asked; bounded, the ends finite decimals
 * @param threshold positive; unequal networks differ by at least this much at the witness
 * @param witness where they differ; empty if they are equal on the whole box
 */
public record Instance(
    String name,
    List<Interval> box,
    Network first,
    Network second,
    Rational threshold,
    Optional<Witness> witness) {
  public Instance {
    box = List.copyOf(box);
  }

  /**
   * What a verifier must answer to the question whether the two differ: {@code sat}, {@code unsat}.
   */
  public String answer() {
    return witness.isPresent() ? "sat" : "unsat";
  }
}
