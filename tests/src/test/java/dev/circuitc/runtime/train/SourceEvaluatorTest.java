package dev.circuitc.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceEvaluatorTest {
  private static final int POINTS = 5;

  @Test
  void agreesWithTheInterpreterOnRandomCircuits() {
    RandomCircuits circuits = new RandomCircuits(11);
    for (int k = 0; k < 500; k++) {
      agrees(circuits.next(1 + k % 4, k % 40), k);
    }
  }

  @Test
  void keepsOutputsThatAreInputsConstantsOrReadByLaterNodes() {
    CircuitBuilder builder = new CircuitBuilder(List.of(InputVariable.real("x")));
    int relu = builder.relu(0);
    int twice = builder.times(relu, Rational.TWO);
    int constant = builder.constant(Rational.HALF);
    int late = builder.relu(builder.minus(twice, constant));
    agrees(
        builder.build(
            List.of(
                new Output("a", 0),
                new Output("b", relu),
                new Output("c", constant),
                new Output("d", late),
                new Output("e", late))),
        1);
  }

  /** Twice, since arrays are used again. */
  private static void agrees(Circuit circuit, long seed) {
    Random random = new Random(seed);
    SourceEvaluator evaluator = new SourceEvaluator(circuit, POINTS);
    agrees(circuit, evaluator, random);
    agrees(circuit, evaluator, random);
  }

  private static void agrees(Circuit circuit, SourceEvaluator evaluator, Random random) {
    List<List<Rational>> points = new ArrayList<>();
    for (int n = 0; n < POINTS; n++) {
      points.add(new ArrayList<>());
      for (double[] input : evaluator.inputs()) {
        input[n] = (random.nextInt(17) - 8) / 8.0;
        points.get(n).add(Rational.of(input[n]));
      }
    }
    double[][] values = evaluator.evaluate();
    for (int n = 0; n < POINTS; n++) {
      List<Rational> wanted = new Interpreter(circuit).evaluate(points.get(n));
      for (int output = 0; output < wanted.size(); output++) {
        double value = wanted.get(output).toDouble();
        assertThat(values[output][n]).isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
      }
    }
  }
}
