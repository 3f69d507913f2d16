package dev.circuitc.format;

import dev.circuitc.math.Rational;

/** The floating-point type of the weights in a file. */
public enum FloatType {
  FLOAT32(4),
  FLOAT64(8);

  private final int bytes;

  FloatType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one number in a file. */
  public int bytes() {
    return bytes;
  }

  /** The nearest number of this type, ties to even; infinite where the value is out of range. */
  public double nearest(Rational value) {
    return this == FLOAT32 ? value.toFloat() : value.toDouble();
  }

  /** {@code float32}, {@code float64}. */
  @Override
  public String toString() {
    return this == FLOAT32 ? "float32" : "float64";
  }
}
