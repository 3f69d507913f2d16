package dev.circuitc.runtime.prove;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A source beside a network: evaluates both at a point. */
final class Contrast {
  private final Circuit source;
  private final Interpreter interpreter;
  private final ExactEvaluator evaluator;
  private final long cost;

  Contrast(Circuit source, Network network) {
    this.source = source;
    this.interpreter = new Interpreter(source);
    this.evaluator = new ExactEvaluator(network);
    this.cost =
        source.nodes().size()
            + network.layers().stream().mapToLong(layer -> layer.weights().entries()).sum();
  }

  List<Interval> domain() {
    return source.inputs().stream().map(input -> input.domain()).toList();
  }

  /** About how many multiplications one evaluation takes. */
  long cost() {
    return cost;
  }

  /** The witness that a point is, if it is in the domain and the two differ there. */
  Optional<Witness> at(List<Rational> point) {
    List<Interval> domain = domain();
    boolean inside =
        IntStream.range(0, point.size()).allMatch(i -> domain.get(i).contains(point.get(i)));
    if (!inside) {
      return Optional.empty();
    }
    List<Rational> wanted = interpreter.evaluate(point);
    List<Rational> found = evaluator.evaluate(point);
    return wanted.equals(found)
        ? Optional.empty()
        : Optional.of(new Witness(point, wanted, found));
  }
}
