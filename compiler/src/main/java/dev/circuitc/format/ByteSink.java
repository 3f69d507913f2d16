package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** A buffered, counting stream of little-endian bytes into a channel. */
final class ByteSink {
  private static final int CAPACITY = 1 << 14;

  private final WritableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
  private long flushed;

  ByteSink(WritableByteChannel channel) {
    this.channel = channel;
  }

  void put(byte[] bytes) throws IOException {
    for (int done = 0; done < bytes.length; ) {
      int part = Math.min(bytes.length - done, room(1));
      buffer.put(bytes, done, part);
      done += part;
    }
  }

  void put(double value, FloatType type) throws IOException {
    room(type.bytes());
    if (type == FloatType.FLOAT32) {
      buffer.putFloat((float) value);
    } else {
      buffer.putDouble(value);
    }
  }

  void putLong(long value) throws IOException {
    room(Long.BYTES);
    buffer.putLong(value);
  }

  /** Zero bytes, as many as asked: the bulk of a sparse layer. */
  void zeros(long count) throws IOException {
    for (long left = count; left > 0; ) {
      int part = (int) Math.min(left, room(1));
      int start = buffer.position();
      Arrays.fill(buffer.array(), start, start + part, (byte) 0);
      buffer.position(start + part);
      left -= part;
    }
  }

  /** Hands everything to the channel; returns the number of bytes put so far. */
  long flush() throws IOException {
    buffer.flip();
    flushed += buffer.remaining();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
    return flushed;
  }

  private int room(int wanted) throws IOException {
    if (buffer.remaining() < wanted) {
      flush();
    }
    return buffer.remaining();
  }
}
