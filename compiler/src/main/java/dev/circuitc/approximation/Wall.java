package dev.circuitc.approximation;

import java.math.BigInteger;

/** One of the two walls of a tube around samples. */
enum Wall {
  UPPER,
  LOWER;

  Wall other() {
    return this == UPPER ? LOWER : UPPER;
  }

  /** The number as it is for the upper wall, turned for the lower. */
  BigInteger sign(BigInteger value) {
    return this == UPPER ? value : value.negate();
  }
}
