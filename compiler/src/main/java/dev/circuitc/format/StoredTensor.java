package dev.circuitc.format;

import java.util.List;

/**
 * A tensor of floats in a file, not yet read; its shape and its length agree.
 *
 * @param file that holds the entries, not always the one that declares the tensor
 * @param shape each at most 2^31 - 1; row-major
 * @param offset of the first entry in the file
 */
record StoredTensor(
    String name, ElementType type, List<Integer> shape, WeightFile file, long offset) {
  // an empty tensor takes no bytes, so nothing in the file backs a huge size beside a zero
  private static final long LARGEST_BESIDE_ZERO = 1 << 20;

  StoredTensor {
    shape = List.copyOf(shape);
  }

  /** A tensor whose declared shape has been held against the bytes that are there. */
  static StoredTensor checked(
      String name, ElementType type, List<Long> shape, FileSlice data) {
    long entries = entries(name, shape);
    if (entries > data.length() / type.bytes() || entries * type.bytes() != data.length()) {
      throw new FormatException(
          "tensor '" + name + "' of shape " + shape + " and type " + type + " has "
              + data.length() + " bytes of data");
    }
    List<Integer> sizes = shape.stream().map(Math::toIntExact).toList();
    return new StoredTensor(name, type, sizes, data.file(), data.offset());
  }

  private static long entries(String name, List<Long> shape) {
    boolean empty = shape.contains(0L);
    long entries = empty ? 0 : 1;
    for (long size : shape) {
      boolean possible = size >= 0 && size <= (empty ? LARGEST_BESIDE_ZERO : Integer.MAX_VALUE);
      if (!possible || size > 0 && entries > Long.MAX_VALUE / size) {
        throw new FormatException("tensor '" + name + "' has the impossible shape " + shape);
      }
      entries *= size;
    }
    return entries;
  }

  int rank() {
    return shape.size();
  }

  long entries() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }
}
