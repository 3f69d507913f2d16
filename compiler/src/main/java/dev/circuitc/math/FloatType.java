package dev.circuitc.math;

/** A binary floating-point format (IEEE 754) that weights are stored in and networks run in. */
public enum FloatType {
  FLOAT32("float32", Float.BYTES, 24, -149, Float.MAX_VALUE),
  FLOAT64("float64", Double.BYTES, 53, -1074, Double.MAX_VALUE);

  private final String text;
  private final int bytes;
  private final int precision;
  private final int minExponent;
  private final double largest;

  FloatType(String text, int bytes, int precision, int minExponent, double largest) {
    this.text = text;
    this.bytes = bytes;
    this.precision = precision;
    this.minExponent = minExponent;
    this.largest = largest;
  }

  /** The size of one number in a file. */
  public int bytes() {
    return bytes;
  }

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

  /** The number of the format that is nearest, ties to even; infinite where it is out of range. */
  public double nearest(Rational value) {
    return this == FLOAT32 ? value.toFloat() : value.toDouble();
  }

  /** {@code float32}, {@code float64}. */
  @Override
  public String toString() {
    return text;
  }
}
