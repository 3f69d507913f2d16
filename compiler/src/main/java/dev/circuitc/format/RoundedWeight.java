package dev.circuitc.format;

import dev.circuitc.math.Rational;
import java.util.OptionalInt;

/**
 * A weight that the float type of a file does not hold exactly; all positions count from 0.
 *
 * @param column empty for a bias
 * @param exact the weight of the network
 * @param stored the nearest number of the float type, which the file holds; 0 where it underflows
 */
public record RoundedWeight(
    int layer, int row, OptionalInt column, Rational exact, double stored) {

  /** |stored - exact| / |exact|. */
  public double relativeError() {
    return Rational.of(stored).minus(exact).dividedBy(exact).abs().toDouble();
  }

  /** {@code layers.0.weight[2, 1]}, {@code layers.0.bias[2]}. */
  public String position() {
    return position(layer, row, column);
  }

  static String position(int layer, int row, OptionalInt column) {
    return column.isPresent()
        ? "layers." + layer + ".weight[" + row + ", " + column.getAsInt() + "]"
        : "layers." + layer + ".bias[" + row + "]";
  }
}
