package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.Operands;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import dev.circuitc.runtime.gradient.NetworkTangent;
import dev.circuitc.runtime.gradient.SourceTangent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source, the network that is held against it, and the work that may still be spent on the two.
 */
final class Subject {
  private final Circuit source;
  private final Network network;
  private final Box domain;
  private final long cost;
  private final Work work;

  private Subject(Subject other, Work work) {
    this.source = other.source;
    this.network = other.network;
    this.domain = other.domain;
    this.cost = other.cost;
    this.work = work;
  }

  Subject(Circuit source, Network network) {
    mismatch(source, network)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    this.source = source;
    this.network = network;
    this.domain = new Box(source.inputs().stream().map(InputVariable::domain).toList());
    this.cost = cost(source, network);
    this.work = new Work(network, Long.MAX_VALUE);
  }

  /** Why the two cannot be compared at all, if so. */
  static Optional<String> mismatch(Circuit source, Network network) {
    String wanted = shape(source.inputs().size(), source.outputs().size());
    String found = shape(network.inputs().size(), network.outputs().size());
    return wanted.equals(found)
        ? Optional.empty()
        : Optional.of(
            "network '" + network.name() + "' has " + found + ", but the source has " + wanted);
  }

  private static String shape(int inputs, int outputs) {
    return inputs + (inputs == 1 ? " input" : " inputs") + " and " + outputs
        + (outputs == 1 ? " output" : " outputs");
  }

  Circuit source() {
    return source;
  }

  Network network() {
    return network;
  }

  Box domain() {
    return domain;
  }

  Work work() {
    return work;
  }

  String outputName(int output) {
    return source.outputs().get(output).name();
  }

  /** The same with work of its own. */
  Subject with(long amount) {
    return new Subject(this, new Work(network, amount));
  }

  Sample sample(List<Rational> point) {
    work.spend(cost, point);
    return new Sample(
        point,
        new Interpreter(source).values(point),
        new ExactEvaluator(network).preActivations(point));
  }

  /** The smallest t > 0 at which a ray meets a kink of the source or of the network. */
  Optional<Rational> nextKink(Ray ray) {
    work.spend(3 * cost, ray.start());
    return least(
        new SourceTangent(source, ray.start(), ray.direction()).nextKink(),
        new NetworkTangent(network, ray.start(), ray.direction()).nextKink());
  }

  /** Where a ray meets the next kink or leaves the domain, whichever comes first. */
  Optional<Rational> nextStop(Ray ray) {
    return least(nextKink(ray), domain.exit(ray.start(), ray.direction()));
  }

  private static Optional<Rational> least(Optional<Rational> a, Optional<Rational> b) {
    return Stream.of(a, b).flatMap(Optional::stream).min(Rational::compareTo);
  }

  /** About how many operations on rationals it takes to evaluate both once. */
  long cost() {
    return cost;
  }

  private static long cost(Circuit source, Network network) {
    long nodes = source.inputs().size();
    for (Node node : source.nodes()) {
      nodes += 1 + Operands.of(node).size();
    }
    long weights =
        network.layers().stream().mapToLong(l -> l.weights().entries() + l.outputs()).sum();
    return nodes + weights;
  }
}
