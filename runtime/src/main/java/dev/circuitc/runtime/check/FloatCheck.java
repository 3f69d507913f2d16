package dev.circuitc.runtime.check;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.runtime.eval.ErrorAnalysis;
import dev.circuitc.runtime.eval.ExactEvaluator;
import dev.circuitc.runtime.eval.RoundedEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Holds evaluation in a floating-point format against the exact value, point by point. */
final class FloatCheck implements PointCheck {
  private final Subject subject;
  private final FloatType type;
  private final UnaryOperator<double[]> evaluator;
  private int points;
  private int exactPoints;
  private int overflows;
  private FloatWitness worstAbsolute; // null until there is an error
  private FloatWitness worstRelative; // null until there is one

  FloatCheck(Subject subject, FloatType type) {
    this.subject = subject;
    this.type = type;
    this.evaluator = RoundedEvaluator.of(subject.network(), type);
  }

  @Override
  public void visit(Sample sample) {
    List<Rational> near =
        sample.point().stream().map(this::rounded).flatMap(Optional::stream).toList();
    boolean representable = near.size() == sample.point().size();
    if (!subject.work().isLeft() || !representable || !subject.domain().contains(near)) {
      return;
    }
    subject.work().spend(2 * subject.cost(), near);
    points++;
    compare(near, exactOutputs(sample, near));
  }

  private Optional<Rational> rounded(Rational coordinate) {
    double nearest = type.nearest(coordinate);
    return Double.isInfinite(nearest) ? Optional.empty() : Optional.of(Rational.of(nearest));
  }

  private List<Rational> exactOutputs(Sample sample, List<Rational> near) {
    return near.equals(sample.point())
        ? sample.networkOutputs()
        : new ExactEvaluator(subject.network()).evaluate(near);
  }

  private void compare(List<Rational> point, List<Rational> exact) {
    double[] found = evaluator.apply(point.stream().mapToDouble(Rational::toDouble).toArray());
    boolean overflow = false;
    boolean off = false;
    for (int i = 0; i < found.length; i++) {
      boolean finite = Double.isFinite(found[i]);
      overflow |= !finite;
      if (finite && !Rational.of(found[i]).equals(exact.get(i))) {
        off = true;
        keep(new FloatWitness(point, subject.outputName(i), exact.get(i), found[i]));
      }
    }
    overflows += overflow ? 1 : 0;
    exactPoints += off || overflow ? 0 : 1;
  }

  private void keep(FloatWitness witness) {
    worstAbsolute = larger(worstAbsolute, witness, FloatWitness::absoluteError);
    if (!witness.exact().isZero()) {
      worstRelative = larger(worstRelative, witness, FloatWitness::relativeError);
    }
  }

  private static FloatWitness larger(
      FloatWitness old, FloatWitness witness, ToDoubleFunction<FloatWitness> error) {
    return old == null || error.applyAsDouble(witness) > error.applyAsDouble(old) ? witness : old;
  }

  FloatReport report() {
    return new FloatReport(
        type,
        points,
        exactPoints,
        overflows,
        ErrorAnalysis.bound(subject.network(), subject.domain().sides(), type),
        Optional.ofNullable(worstAbsolute),
        Optional.ofNullable(worstRelative));
  }
}
