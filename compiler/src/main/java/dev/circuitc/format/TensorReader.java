package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the entries of one stored tensor in order; only those that are not zero are kept. */
final class TensorReader {
  private static final int CAPACITY = 1 << 20; // a multiple of every entry size

  private final StoredTensor tensor;
  private final int size; // of an entry
  private final long entries;
  private final ByteBuffer buffer;
  private long index; // of the entry at the buffer's position

  private TensorReader(StoredTensor tensor) {
    this.tensor = tensor;
    this.size = tensor.type().bytes();
    this.entries = tensor.entries();
    int capacity = (int) Math.min(CAPACITY, entries * size);
    this.buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    this.buffer.limit(0);
  }

  /** A tensor of two dimensions, as rows. */
  static SparseMatrix matrix(StoredTensor tensor) throws IOException {
    if (tensor.rank() != 2) {
      throw new FormatException(
          "tensor '" + tensor.name() + "' must have 2 dimensions, not the shape " + tensor.shape());
    }
    TensorReader reader = new TensorReader(tensor);
    int columns = tensor.shape().get(1);
    List<SparseVector> rows = new ArrayList<>(tensor.shape().get(0));
    for (int row = 0; row < tensor.shape().get(0); row++) {
      rows.add(reader.vector(columns));
    }
    return new SparseMatrix(columns, rows);
  }

  /** The entries of a tensor of any shape, row-major; at most 2^31 - 1. */
  static SparseVector flat(StoredTensor tensor) throws IOException {
    if (tensor.entries() > Integer.MAX_VALUE) {
      throw new FormatException("tensor '" + tensor.name() + "' is too large for a vector");
    }
    return new TensorReader(tensor).vector((int) tensor.entries());
  }

  /** A tensor of any shape as a list of all its entries, row-major: a bias. */
  static List<Rational> list(StoredTensor tensor) throws IOException {
    SparseVector entries = flat(tensor);
    Rational[] list = new Rational[(int) tensor.entries()];
    Arrays.fill(list, Rational.ZERO);
    for (int k = 0; k < entries.size(); k++) {
      list[entries.index(k)] = entries.value(k);
    }
    return List.of(list);
  }

  private SparseVector vector(int length) throws IOException {
    long start = index;
    int[] indices = new int[Math.min(length, 8)];
    Rational[] values = new Rational[indices.length];
    int count = 0;
    for (skipZeros(start + length); index < start + length; skipZeros(start + length)) {
      if (count == indices.length) {
        int grown = (int) Math.min(length, count * 2L);
        indices = Arrays.copyOf(indices, grown);
        values = Arrays.copyOf(values, grown);
      }
      indices[count] = (int) (index - start);
      values[count++] = next();
    }
    return SparseVector.ofSorted(indices, values, count);
  }

  /** Moves to the next entry before the end that is not zero, or to the end. */
  private void skipZeros(long end) throws IOException {
    while (index < end) {
      fill();
      int from = buffer.position();
      int to = (int) Math.min(buffer.limit(), from + (end - index) * size);
      int stop = firstNonZero(from, to);
      buffer.position(stop);
      index += (stop - from) / size;
      if (stop < to) {
        return;
      }
    }
  }

  private int firstNonZero(int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && buffer.getLong(at) == 0) {
      at += Long.BYTES; // whole words: most of a sparse layer
    }
    while (at < to && tensor.type().isZero(buffer, at)) {
      at += size;
    }
    return at;
  }

  private Rational next() {
    double value = tensor.type().value(buffer, buffer.position());
    if (!Double.isFinite(value)) {
      throw new FormatException(
          "tensor '" + tensor.name() + "' holds " + value + " at entry " + index
              + ", and a weight must be finite");
    }
    buffer.position(buffer.position() + size);
    index++;
    return Rational.of(value);
  }

  private void fill() throws IOException {
    if (!buffer.hasRemaining()) {
      int length = (int) Math.min(buffer.capacity(), (entries - index) * size);
      tensor.file().read(buffer, tensor.offset() + index * size, length);
    }
  }
}
