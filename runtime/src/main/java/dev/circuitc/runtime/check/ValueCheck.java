package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/** Holds the network's outputs against the source's, point by point. */
final class ValueCheck implements PointCheck {
  private final Subject subject;
  private int points;
  private int mismatches;
  private ValueWitness worst; // null until outputs differ
  private ValueWitness simplest; // null until outputs differ

  ValueCheck(Subject subject) {
    this.subject = subject;
  }

  @Override
  public void visit(Sample sample) {
    points++;
    List<Rational> wanted = sample.sourceOutputs(subject.source());
    List<Rational> found = sample.networkOutputs();
    if (!wanted.equals(found)) {
      mismatches++;
      keep(largest(sample.point(), wanted, found));
    }
  }

  private ValueWitness largest(
      List<Rational> point, List<Rational> wanted, List<Rational> found) {
    ValueWitness largest = witness(point, 0, wanted, found);
    for (int output = 1; output < wanted.size(); output++) {
      ValueWitness other = witness(point, output, wanted, found);
      largest = other.difference().compareTo(largest.difference()) > 0 ? other : largest;
    }
    return largest;
  }

  private ValueWitness witness(
      List<Rational> point, int output, List<Rational> wanted, List<Rational> found) {
    return new ValueWitness(
        point, subject.outputName(output), wanted.get(output), found.get(output));
  }

  private void keep(ValueWitness witness) {
    if (worst == null || witness.difference().compareTo(worst.difference()) > 0) {
      worst = witness;
    }
    if (simplest == null || length(witness) < length(simplest)) {
      simplest = witness;
    }
  }

  private static int length(ValueWitness witness) {
    return witness.point().toString().length();
  }

  ValueReport report() {
    return new ValueReport(
        points, mismatches, Optional.ofNullable(worst), Optional.ofNullable(simplest));
  }
}
