package dev.circuitc.runtime.check;

import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.GenericDirection;
import dev.circuitc.runtime.gradient.Slopes;
import dev.circuitc.runtime.gradient.SourceGradient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the normals of the kinks that meet at a point, in the cell that the generic direction
 * enters.
 *
 * <p>A unit whose pre-activation is 0 all around makes no kink. There is none at all exactly where
 * no normal is found: of the units and nodes that may change branch, the first does it on a
 * hyperplane.
 */
final class Normals {
  private static final int LIMIT = 24; // at one point; more only cost time

  private final Subject subject;
  private final Sample sample;
  private final GenericDirection direction;
  private final Set<SparseVector> found = new LinkedHashSet<>();

  private Normals(Subject subject, Sample sample) {
    this.subject = subject;
    this.sample = sample;
    this.direction = GenericDirection.upward(sample.point().size());
  }

  static Set<SparseVector> at(Subject subject, Sample sample) {
    Normals normals = new Normals(subject, sample);
    normals.ofNetwork();
    normals.ofSource();
    normals.found.remove(SparseVector.ZERO);
    return normals.found;
  }

  private void ofNetwork() {
    if (!sample.hasZeroSum()) {
      return;
    }
    Slopes slopes = Slopes.following(subject.network(), sample.sums(), direction);
    Backpropagation backward = new Backpropagation(subject.network());
    for (int layer = 0; layer < sample.sums().size() - 1; layer++) {
      List<Rational> sums = sample.sums().get(layer);
      for (int unit = 0; unit < sums.size() && found.size() < LIMIT; unit++) {
        if (sums.get(unit).isZero()) {
          found.add(backward.gradient(slopes, layer, unit));
        }
      }
    }
  }

  private void ofSource() {
    if (subject.source().nodes().stream().noneMatch(sample::tied)) {
      return;
    }
    List<SparseVector> gradients =
        new SourceGradient(subject.source()).nodes(sample.point(), direction);
    for (Node node : subject.source().nodes()) {
      if (found.size() < LIMIT && sample.tied(node)) {
        add(node, gradients);
      }
    }
  }

  private void add(Node node, List<SparseVector> gradients) {
    if (node instanceof Node.Relu relu) {
      found.add(gradients.get(relu.operand()));
    } else if (node instanceof Node.Max max) {
      List<Integer> leaders = sample.leaders(max);
      leaders.stream()
          .skip(1)
          .limit(LIMIT)
          .forEach(id -> found.add(gradients.get(id).minus(gradients.get(leaders.get(0)))));
    }
  }
}
