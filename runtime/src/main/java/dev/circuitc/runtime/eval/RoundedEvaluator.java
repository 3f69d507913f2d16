package dev.circuitc.runtime.eval;

import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import java.util.function.UnaryOperator;

/** Evaluates a network in the arithmetic of a float type, with doubles that are numbers of it. */
public final class RoundedEvaluator {
  private RoundedEvaluator() {}

  /** From points whose coordinates are numbers of the type; [inputs] to [outputs]. */
  public static UnaryOperator<double[]> of(Network network, FloatType type) {
    if (type == FloatType.FLOAT64) {
      return new DoubleEvaluator(network)::evaluate;
    }
    FloatEvaluator evaluator = new FloatEvaluator(network);
    return point -> widened(evaluator.evaluate(narrowed(point)));
  }

  private static float[] narrowed(double[] values) {
    float[] narrowed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrowed[i] = (float) values[i];
    }
    return narrowed;
  }

  private static double[] widened(float[] values) {
    double[] widened = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      widened[i] = values[i];
    }
    return widened;
  }
}
