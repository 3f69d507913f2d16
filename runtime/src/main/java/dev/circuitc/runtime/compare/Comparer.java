package dev.circuitc.runtime.compare;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.compare.Verdict.Basis;
import dev.circuitc.runtime.eval.ExactEvaluator;
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

  /** Steps of the search for hinges that bound each other, some seconds' worth. */
  private static final double MOST_WORK = 2e6;

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
    Verdict verdict = verdict(pair, values);
    return new Comparison(
        pair.domain(),
        otherTolerance,
        wanted.units(),
        found.units(),
        new UnitMatching(pair, wanted.units(), found.units()).matches(),
        outputs(wanted, found, values, verdict),
        values,
        new GradientDifferences(pair, otherTolerance).measure(),
        found.error(),
        verdict,
        verdict.equal() ? snapped(pair, found) : Optional.empty());
  }

  private List<OutputReport> outputs(
      Reading wanted, Reading found, Differences values, Verdict verdict) {
    List<OutputReport> outputs = new ArrayList<>();
    for (int j = 0; j < wanted.outputs().size(); j++) {
      double share = values.shares().get(j);
      boolean equal = verdict.equal() || share <= otherTolerance.share();
      String name = wanted.network().outputs().get(j);
      outputs.add(
          new OutputReport(
              name, wanted.outputs().get(j), found.outputs().get(j), share, equal));
    }
    return outputs;
  }

  private Verdict verdict(Pair pair, Differences values) {
    if (values.share() <= ROUNDING) {
      if (joint(pair.source(), pair.other(), pair).isSame()) {
        return new Verdict(true, Basis.PROOF);
      }
      if (otherTolerance.isExact()) {
        return exactVerdict(pair, values.at());
      }
    }
    if (values.share() > otherTolerance.share()) {
      return new Verdict(false, Basis.POINT);
    }
    return new Verdict(true, values.exact() ? Basis.MAXIMUM : boundOrSamples(pair));
  }

  /** For networks that differ by rounding at most and have different canonical forms. */
  private static Verdict exactVerdict(Pair pair, List<Double> worst) {
    if (pair.isShallow()) {
      return new Verdict(false, Basis.PROOF);
    }
    List<Rational> point = worst.stream().map(Rational::of).toList();
    boolean equal =
        point.size() < pair.domain().size()
            || new ExactEvaluator(pair.source())
                .evaluate(point)
                .equals(new ExactEvaluator(pair.other()).evaluate(point));
    return new Verdict(equal, equal ? Basis.SAMPLES : Basis.POINT);
  }

  private Basis boundOrSamples(Pair pair) {
    double units = pair.source().units() + pair.other().units();
    boolean feasible = units * units * pair.domain().size() <= MOST_WORK;
    return pair.isShallow()
            && feasible
            && joint(pair.source(), pair.other(), pair).largestShare(pair.scales())
                <= otherTolerance.share()
        ? Basis.BOUND
        : Basis.SAMPLES;
  }

  private Optional<Network> snapped(Pair pair, Reading found) {
    return new Snapping(found, new Numbers(otherTolerance))
        .network()
        .filter(network -> joint(pair.source(), network, pair).isSame());
  }

  private static JointForm joint(Network first, Network second, Pair pair) {
    return JointForm.of(first, second, pair.domain());
  }
}
