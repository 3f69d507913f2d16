package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about two networks side by side: the source, usually compiled, and the other,
 * usually trained.
 *
 * @param domain where they were compared
 * @param tolerance what was passed over in reading the other network
 * @param sourceUnits every hidden unit of the source
 * @param otherUnits every hidden unit of the other network
 * @param matches every acting unit of either, once
 * @param outputs what each output is
 * @param values how far the outputs are apart
 * @param gradients how far the derivatives are apart, away from kinks
 * @param readingError how far the reading of the other network is from the network itself, as a
 *     share of an output's spread
 * @param snapped the other network, its numbers rounded to small fractions, where that makes it
 *     equal to the source in exact arithmetic
 */
public record Comparison(
    Domain domain,
    Tolerance tolerance,
    List<UnitReport> sourceUnits,
    List<UnitReport> otherUnits,
    List<UnitMatch> matches,
    List<OutputReport> outputs,
    Differences values,
    Differences gradients,
    double readingError,
    Verdict verdict,
    Optional<Network> snapped) {
  public Comparison {
    sourceUnits = List.copyOf(sourceUnits);
    otherUnits = List.copyOf(otherUnits);
    matches = List.copyOf(matches);
    outputs = List.copyOf(outputs);
  }

  /** The verdict, then what led to it, a sentence each. */
  public List<String> words() {
    return new Findings(this).words();
  }
}
