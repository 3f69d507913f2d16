package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.GenericDirection;
import dev.circuitc.runtime.gradient.Slopes;
import dev.circuitc.runtime.gradient.SourceGradient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Holds the network's gradient by reverse mode against the source's by forward mode, exactly. */
final class GradientCheck implements PointCheck {
  private final Subject subject;
  private final DirectionCheck directions;
  private final ClarkeCheck clarke;
  private final DifferenceCheck differences;
  private final ParameterCheck parameters;
  private final BiFunction<Sample, Slopes, List<SparseVector>> backward;
  private final SourceGradient forward;
  private int points;
  private int kinks;
  private int mismatches;
  private GradientWitness worst; // null until gradients differ

  GradientCheck(Subject subject, CheckSettings settings) {
    this(subject, settings, backward(subject.network()));
  }

  /**
   * @param backward what is checked: from a sample and the slopes along its generic direction to
   *     the gradients of the outputs
   */
  GradientCheck(
      Subject subject,
      CheckSettings settings,
      BiFunction<Sample, Slopes, List<SparseVector>> backward) {
    this.subject = subject.with(settings.work());
    this.directions = new DirectionCheck(subject, settings.seed());
    this.clarke = new ClarkeCheck(subject, settings);
    this.differences = new DifferenceCheck(subject, settings);
    this.parameters = new ParameterCheck(subject, settings);
    this.backward = backward;
    this.forward = new SourceGradient(subject.source());
  }

  private static BiFunction<Sample, Slopes, List<SparseVector>> backward(Network network) {
    Backpropagation backward = new Backpropagation(network);
    return (sample, slopes) -> backward.gradients(slopes);
  }

  @Override
  public void visit(Sample sample) {
    if (points > 0 && !subject.work().isLeft()) {
      return;
    }
    points++;
    spend((3L + subject.network().outputs().size()) * subject.cost(), sample.point());
    GenericDirection direction = subject.domain().vicinity(sample.point()).direction();
    Slopes slopes = Slopes.following(subject.network(), sample.sums(), direction);
    List<SparseVector> found =
        backward.apply(sample, slopes).stream().map(direction::visible).toList();
    compare(sample, forward.at(sample.point(), direction), found);
    Set<SparseVector> normals = Normals.at(subject, sample);
    if (!normals.isEmpty()) {
      kinks++;
      spend(directions.cost(), sample.point());
      directions.visit(sample.point(), normals);
      clarke.visit(sample, found);
    }
    parameters.visit(sample, slopes);
    differences.visit(sample);
  }

  private void spend(long operations, List<Rational> point) {
    subject.work().spend(operations, point);
  }

  private void compare(Sample sample, List<SparseVector> wanted, List<SparseVector> found) {
    mismatches += wanted.equals(found) ? 0 : 1;
    for (int output = 0; output < wanted.size(); output++) {
      if (!wanted.get(output).equals(found.get(output))) {
        keep(
            new GradientWitness(
                sample.point(),
                subject.outputName(output), wanted.get(output), found.get(output)));
      }
    }
  }

  private void keep(GradientWitness witness) {
    if (worst == null || witness.difference().compareTo(worst.difference()) > 0) {
      worst = witness;
    }
  }

  GradientReport report() {
    return new GradientReport(
        points,
        kinks,
        mismatches,
        Optional.ofNullable(worst),
        directions.compared(),
        directions.mismatches(),
        directions.worst(),
        clarke.report(),
        parameters.report(),
        differences.report());
  }
}
