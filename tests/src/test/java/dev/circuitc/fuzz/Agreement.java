package dev.circuitc.fuzz;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.SplittableRandom;

/** What must hold for every net that compiles: circuit of the source and network agree exactly. */
final class Agreement {
  private static final int POINTS = 6;
  private static final int MOST_NODES = 5_000; // fuzzing lives on many small runs

  private Agreement() {}

  static void check(CompiledNet net) {
    int nodes = net.source().nodes().size() + net.network().units();
    if (nodes > MOST_NODES) {
      return;
    }
    Interpreter source = new Interpreter(net.source());
    ExactEvaluator network = new ExactEvaluator(net.network());
    SplittableRandom random = new SplittableRandom(nodes);
    for (int i = 0; i < POINTS; i++) {
      List<Rational> point = net.source().inputs().stream().map(x -> tied(x, random)).toList();
      List<Rational> wanted = source.evaluate(point);
      List<Rational> found = network.evaluate(point);
      if (!wanted.equals(found)) {
        throw new AssertionError(net.name() + point + " is " + wanted + ", network says " + found);
      }
    }
  }

  /** Halves and integers, where ties are, moved into the domain. */
  private static Rational tied(InputVariable input, SplittableRandom random) {
    Rational value = Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(2));
    Interval side = input.domain();
    Rational raised = side.lower().map(value::max).orElse(value);
    return side.upper().map(raised::min).orElse(raised);
  }
}
