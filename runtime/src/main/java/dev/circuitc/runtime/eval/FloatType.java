package dev.circuitc.runtime.eval;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.function.UnaryOperator;

/** A binary floating-point format (IEEE 754) that networks are evaluated in. */
public enum FloatType {
  FLOAT32("float32", 24, -149, Float.MAX_VALUE) {
    @Override
    public double nearest(Rational value) {
      return value.toFloat();
    }

    @Override
    public UnaryOperator<double[]> evaluator(Network network) {
      FloatEvaluator evaluator = new FloatEvaluator(network);
      return point -> widened(evaluator.evaluate(narrowed(point)));
    }
  },
  FLOAT64("float64", 53, -1074, Double.MAX_VALUE) {
    @Override
    public double nearest(Rational value) {
      return value.toDouble();
    }

    @Override
    public UnaryOperator<double[]> evaluator(Network network) {
      return new DoubleEvaluator(network)::evaluate;
    }
  };

  private final String text;
  private final int precision;
  private final int minExponent;
  private final double largest;

  FloatType(String text, int precision, int minExponent, double largest) {
    this.text = text;
    this.precision = precision;
    this.minExponent = minExponent;
    this.largest = largest;
  }

  /** The number of the format that is nearest, ties to even; infinite where it is out of range. */
  public abstract double nearest(Rational value);

  /** Evaluates at points whose coordinates are numbers of the format; [inputs] to [outputs]. */
  public abstract UnaryOperator<double[]> evaluator(Network network);

  /** How many bits a significand has, the hidden one included. */
  public int precision() {
    return precision;
  }

  /** The exponent of the smallest number above 0, a power of two. */
  public int minExponent() {
    return minExponent;
  }

  /** The largest finite number. */
  public double largest() {
    return largest;
  }

  /** {@code float32}, {@code float64}. */
  @Override
  public String toString() {
    return text;
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
