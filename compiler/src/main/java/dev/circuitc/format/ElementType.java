package dev.circuitc.format;

import java.nio.ByteBuffer;

/** A floating-point type that tensors in weight files are stored in. */
enum ElementType {
  FLOAT64(8, Long.MAX_VALUE),
  FLOAT32(4, Integer.MAX_VALUE),
  FLOAT16(2, Short.MAX_VALUE),
  BFLOAT16(2, Short.MAX_VALUE);

  private final int bytes;
  private final long magnitude; // all bits but the sign

  ElementType(int bytes, long magnitude) {
    this.bytes = bytes;
    this.magnitude = magnitude;
  }

  int bytes() {
    return bytes;
  }

  /** Whether the entry at an index of a little-endian buffer is zero of either sign. */
  boolean isZero(ByteBuffer buffer, int index) {
    return (bits(buffer, index) & magnitude) == 0;
  }

  /** The entry at an index of a little-endian buffer; every value of these types is a double. */
  double value(ByteBuffer buffer, int index) {
    return switch (this) {
      case FLOAT64 -> buffer.getDouble(index);
      case FLOAT32 -> buffer.getFloat(index);
      case FLOAT16 -> half(buffer.getShort(index));
      case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort(index) << 16);
    };
  }

  private long bits(ByteBuffer buffer, int index) {
    return switch (bytes) {
      case 8 -> buffer.getLong(index);
      case 4 -> buffer.getInt(index);
      default -> buffer.getShort(index);
    };
  }

  /** IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}
