package dev.circuitc.runtime.benchmark;

import dev.circuitc.decide.Budget;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.prove.Lift;
import dev.circuitc.runtime.prove.Prover;
import dev.circuitc.runtime.prove.Verdict;
import dev.circuitc.runtime.prove.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes instances from a network: its twins, and its twins with one weight moved. */
final class InstanceMaker {
  private static final int ATTEMPTS = 50; // at a moved weight that float32 holds and that matters
  private static final int SMALLEST_STEP = 20; // as a negative power of two
  private static final Budget BUDGET = Budget.cells(20_000);

  private final Network base;
  private final Circuit circuit;
  private final Random random;
  private final Twins twins;

  private InstanceMaker(Network base, Random random) {
    this.base = base;
    this.circuit = Lift.circuit(base);
    this.random = random;
    this.twins = new Twins(random);
  }

  /** A maker for a network on a bounded box in float32; empty where float32 cannot hold it. */
  static Optional<InstanceMaker> of(Network network, Random random) {
    return SinglePrecision.rounded(Boxes.bounded(network))
        .map(base -> new InstanceMaker(base, random));
  }

  /** A pair that is proved equal; empty where the search did not end in time. */
  Optional<Instance> equal(String name) {
    Network twin = twin();
    boolean proved = Prover.prove(circuit, twin, BUDGET) instanceof Verdict.Proved;
    Rational threshold = Rational.powerOfTwo(-random.nextInt(SMALLEST_STEP + 1));
    Instance instance = instance(name, twin, threshold, Optional.empty());
    return proved ? Optional.of(instance) : Optional.empty();
  }

  /** A pair that differs in one weight, and in value; empty where no move of a weight was found. */
  Optional<Instance> unequal(String name) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Network> moved = moved(twin());
      if (moved.isPresent()
          && Prover.prove(circuit, moved.get(), BUDGET) instanceof Verdict.Refuted refuted) {
        Witness witness = refuted.witness();
        return Optional.of(
            instance(name, moved.get(), belowHalf(gap(witness)), Optional.of(witness)));
      }
    }
    return Optional.empty();
  }

  private Network twin() {
    return random.nextBoolean() ? twins.shuffled(base) : twins.refactored(base);
  }

  private Instance instance(
      String name, Network second, Rational threshold, Optional<Witness> witness) {
    return new Instance(
        name,
        base.inputs().stream().map(InputVariable::domain).toList(),
        base,
        second,
        threshold,
        witness);
  }

  private Optional<Network> moved(Network network) {
    int at = random.nextInt(network.layers().size());
    Layer layer = network.layers().get(at);
    if (layer.outputs() == 0 || layer.inputs() == 0) {
      return Optional.empty();
    }
    int row = random.nextInt(layer.outputs());
    int column = random.nextInt(layer.inputs());
    Rational step = Rational.powerOfTwo(-random.nextInt(SMALLEST_STEP + 1));
    SparseVector weights = layer.weights().rows().get(row).plus(SparseVector.unit(column), step);
    if (!SinglePrecision.holds(weights.get(column))) {
      return Optional.empty();
    }
    List<SparseVector> rows = new ArrayList<>(layer.weights().rows());
    rows.set(row, weights);
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.set(
        at, new Layer(new SparseMatrix(layer.inputs(), rows), layer.bias(), layer.units()));
    return Optional.of(
        new Network(
            network.name(), network.inputs(), network.outputs(), layers, network.provenance()));
  }

  private static Rational gap(Witness witness) {
    return IntStream.range(0, witness.source().size())
        .mapToObj(i -> witness.source().get(i).minus(witness.network().get(i)).abs())
        .reduce(Rational::max)
        .orElseThrow();
  }

  /** The largest power of two that is at most half of a positive number. */
  private static Rational belowHalf(Rational value) {
    int exponent = value.exponent();
    while (Rational.powerOfTwo(exponent).compareTo(value.times(Rational.HALF)) > 0) {
      exponent--;
    }
    return Rational.powerOfTwo(exponent);
  }
}
