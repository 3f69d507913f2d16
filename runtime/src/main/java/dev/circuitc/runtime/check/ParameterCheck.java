package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.runtime.gradient.LayerParameters;
import dev.circuitc.runtime.gradient.ParameterGradient;
import dev.circuitc.runtime.gradient.Slopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Holds the gradient by weights and biases against forward mode along one random direction.
 *
 * <p>A wrong entry of the gradient escapes a direction of integers below 2^30 with probability
 * 2^-30. In a wide layer the direction moves some weights of each unit, others at each point.
 */
final class ParameterCheck {
  private static final int SHARE = 40; // one in so many of the points asked for is enough
  private static final int RANGE = 1 << 30;
  private static final int WIDEST = 64; // inputs of a layer whose weights all move
  private static final int EFFORT = 64; // operations for a weight that moves: the numbers are long

  private final Subject subject;
  private final int limit;
  private final long parameters;
  private final UniformRandomProvider random;
  private int points;
  private int mismatches;
  private List<Rational> first; // null until they differ

  ParameterCheck(Subject subject, CheckSettings settings) {
    this.subject = subject.with(settings.sideWork());
    this.limit = (settings.points() + SHARE - 1) / SHARE;
    this.parameters =
        subject.network().layers().stream()
            .mapToLong(l -> (Math.min(l.inputs(), WIDEST) + 1L) * l.outputs())
            .sum();
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed() + 4);
  }

  void visit(Sample sample, Slopes slopes) {
    if (points >= limit || !subject.work().isLeft()) {
      return;
    }
    subject.work().spend(EFFORT * (parameters + subject.cost()), sample.point());
    points++;
    ParameterGradient gradient =
        new ParameterGradient(subject.network(), sample.point(), sample.sums(), slopes);
    SparseVector adjoint = vector(subject.network().outputs().size());
    List<LayerParameters> direction =
        subject.network().layers().stream().map(this::direction).toList();
    if (!dot(gradient.reverse(adjoint), direction).equals(along(gradient, adjoint, direction))) {
      mismatches++;
      first = first == null ? sample.point() : first;
    }
  }

  private static Rational dot(List<LayerParameters> a, List<LayerParameters> b) {
    return IntStream.range(0, a.size())
        .mapToObj(layer -> a.get(layer).dot(b.get(layer)))
        .reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational along(
      ParameterGradient gradient, SparseVector adjoint, List<LayerParameters> direction) {
    return adjoint.dot(gradient.forward(direction)::get);
  }

  private LayerParameters direction(Layer layer) {
    List<SparseVector> rows =
        Stream.generate(() -> vector(layer.inputs())).limit(layer.outputs()).toList();
    List<Rational> bias = Stream.generate(this::number).limit(layer.outputs()).toList();
    return new LayerParameters(new SparseMatrix(layer.inputs(), rows), bias);
  }

  private SparseVector vector(int size) {
    if (size > WIDEST) {
      Map<Integer, Rational> some = new TreeMap<>();
      IntStream.range(0, WIDEST).forEach(i -> some.put(random.nextInt(size), number()));
      return SparseVector.of(some);
    }
    return SparseVector.dense(Stream.generate(this::number).limit(size).toArray(Rational[]::new));
  }

  private Rational number() {
    return Rational.of(1 + random.nextInt(RANGE));
  }

  ParameterReport report() {
    return new ParameterReport(points, mismatches, Optional.ofNullable(first));
  }
}
