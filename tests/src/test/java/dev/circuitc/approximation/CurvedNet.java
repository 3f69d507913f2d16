package dev.circuitc.approximation;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Assembler;
import dev.circuitc.network.Layering;
import dev.circuitc.network.Network;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.PassManager;
import dev.circuitc.pass.Passes;
import dev.circuitc.runtime.eval.DoubleEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** A curved expression of x and y brought to a network, to be held against its own values. */
record CurvedNet(List<InputVariable> inputs, Approximation approximation, Network network) {
  /** An expression of the curves of x and y. */
  interface Expression {
    int build(Curves curves, int x, int y);
  }

  static CurvedNet of(Interval x, Interval y, Expression expression, Goal goal) {
    List<InputVariable> inputs =
        List.of(new InputVariable("x", x), new InputVariable("y", y));
    CircuitBuilder builder = new CircuitBuilder(inputs);
    Curves curves = new Curves(builder);
    int root = expression.build(curves, curves.node(0), curves.node(1));
    Approximation approximation = Approximator.approximate(curves, root, goal);
    Circuit circuit = builder.build(List.of(new Output("z", approximation.node())));
    Circuit optimised = new PassManager(Passes.of(Aim.SIZE), (pass, result) -> {}).run(circuit);
    int depth = Layering.leastDepth(optimised);
    return new CurvedNet(
        inputs, approximation, Assembler.assemble("f", optimised, depth, Optional.empty()));
  }

  static Goal goal(String tolerance, Goal.Shape shape) {
    return new Goal(Rational.parse(tolerance), shape, "e within " + tolerance, Optional.empty());
  }

  /** The largest difference on a grid and at as many random points. */
  double largestError(DoubleBinaryOperator truth, int side) {
    DoubleEvaluator evaluator = new DoubleEvaluator(network);
    Random random = new Random(5);
    double largest = 0;
    for (int i = 0; i < 2 * side * side; i++) {
      boolean grid = i < side * side;
      double x = at(0, grid ? i % side / (side - 1.0) : random.nextDouble());
      double y = at(1, grid ? i / side / (side - 1.0) : random.nextDouble());
      double value = evaluator.evaluate(new double[] {x, y})[0];
      largest = Math.max(largest, Math.abs(value - truth.applyAsDouble(x, y)));
    }
    return largest;
  }

  private double at(int input, double fraction) {
    Interval domain = inputs.get(input).domain();
    double low = domain.lower().orElseThrow().toDouble();
    return low + fraction * (domain.upper().orElseThrow().toDouble() - low);
  }
}
