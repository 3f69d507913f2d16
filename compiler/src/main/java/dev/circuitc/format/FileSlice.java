package dev.circuitc.format;

/** A stretch of bytes of a weight file, known to lie inside it. */
record FileSlice(WeightFile file, long offset, long length) {
  long end() {
    return offset + length;
  }
}
