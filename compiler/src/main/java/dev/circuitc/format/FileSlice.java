package dev.circuitc.format;

/** A stretch of bytes of a weight file, known to lie inside it. */
record FileSlice(long offset, long length) {
  long end() {
    return offset + length;
  }
}
