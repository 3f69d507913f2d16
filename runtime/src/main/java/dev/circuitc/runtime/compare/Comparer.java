package dev.circuitc.runtime.compare;

import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two networks of the same inputs and outputs.
 *
 * @param sourceTolerance what is passed over in reading the source
 * @param otherTolerance what is passed over in reading the other network, and in the verdict
 */
public record Comparer(Tolerance sourceTolerance, Tolerance otherTolerance) {
  /** For a compiled network, which means every digit, and a trained one. */
  public static final Comparer COMPILED_AND_TRAINED =
      new Comparer(Tolerance.EXACT, Tolerance.TRAINED);

  /** Differences beyond are no rounding: exact arithmetic need not be asked. */
  private static final double ROUNDING = 1e-9; // of an output's spread

  /**
   * Holds a network against the source.
   *
   * @param source says what is wanted, and on which domain
   * @throws IllegalArgumentException if the numbers of inputs or outputs differ
   */
  public Comparison compare(Network source, Network other) {
    Pair pair = Pair.of(source, other);
    Reading wanted = Reading.of(source, pair.sourceSeen(), sourceTolerance, pair.scales());
    Reading found = Reading.of(other, pair.otherSeen(), otherTolerance, pair.scales());
    Differences values = new ValueDifferences(pair).measure();
    Differences gradients = new GradientDifferences(pair, otherTolerance).measure();
    List<OutputReport> outputs = outputs(source, wanted, found);
    List<UnitMatch> matches = new UnitMatching(pair, wanted.units(), found.units()).matches();
    Verdict verdict = verdict(pair, values);
    return new Comparison(
        pair.domain(),
        otherTolerance,
        wanted.units(),
        found.units(),
        matches,
        outputs,
        values,
        gradients,
        found.error(),
        verdict,
        Optional.empty(),
        List.of());
  }

  private static List<OutputReport> outputs(Network source, Reading wanted, Reading found) {
    List<OutputReport> outputs = new ArrayList<>();
    for (int j = 0; j < source.outputs().size(); j++) {
      outputs.add(
          new OutputReport(
              source.outputs().get(j), wanted.outputs().get(j), found.outputs().get(j)));
    }
    return outputs;
  }

  private Verdict verdict(Pair pair, Differences values) {
    if (values.share() <= ROUNDING && Equality.proved(pair.source(), pair.other(), pair.domain())) {
      return new Verdict(true, Verdict.Basis.PROOF);
    }
    boolean equal = values.share() <= otherTolerance.share();
    return new Verdict(equal, values.exact() ? Verdict.Basis.MAXIMUM : Verdict.Basis.SAMPLES);
  }
}
