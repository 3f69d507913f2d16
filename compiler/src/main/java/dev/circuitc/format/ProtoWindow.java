package dev.circuitc.format;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes around the last one that was read, so that single bytes can be read in any order. */
final class ProtoWindow {
  private static final int CAPACITY = 1 << 13;

  private final WeightFile file;
  private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
  private long start; // offset in the file of the buffer's first byte

  ProtoWindow(WeightFile file) {
    this.file = file;
  }

  WeightFile file() {
    return file;
  }

  /** The byte at an offset inside the file, as 0 to 255. */
  int at(long offset) throws IOException {
    long index = offset - start;
    if (index < 0 || index >= buffer.limit()) {
      file.read(buffer, offset, (int) Math.min(CAPACITY, file.size() - offset));
      start = offset;
      index = 0;
    }
    return buffer.get((int) index) & 0xff;
  }

  byte[] bytes(FileSlice slice) throws IOException {
    byte[] bytes = new byte[(int) slice.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) at(slice.offset() + i);
    }
    return bytes;
  }
}
