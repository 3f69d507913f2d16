package dev.circuitc.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A weight file opened for reading at any offset; little-endian. */
public final class WeightFile implements Closeable {
  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final Map<String, WeightFile> beside = new LinkedHashMap<>(); // opened so far, by name

  WeightFile(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path);
    this.size = channel.size();
  }

  /** The length in bytes when the file was opened. */
  public long size() {
    return size;
  }

  /** The file name without folders and extension: the name of a network that has no other. */
  String stem() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A file of the same folder, which closes with this one. */
  WeightFile beside(String name) throws IOException {
    WeightFile other = beside.get(name);
    if (other == null) {
      Path sibling = path.resolveSibling(name);
      if (!Files.isRegularFile(sibling)) {
        throw new FormatException("keeps data in '" + name + "', there is no such file beside it");
      }
      other = new WeightFile(sibling);
      beside.put(name, other);
    }
    return other;
  }

  /** Fills a buffer from its start with the bytes at an offset, and flips it. */
  void read(ByteBuffer buffer, long offset, int length) throws IOException {
    buffer.clear().limit(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("the file ends at byte " + (offset + buffer.position()));
      }
    }
    buffer.flip();
  }

  /** The bytes at an offset; the caller has checked that there are so many. */
  byte[] bytes(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    read(buffer, offset, length);
    return buffer.array();
  }

  /** The first bytes, as many as there are up to a number. */
  ByteBuffer start(int length) throws IOException {
    return ByteBuffer.wrap(bytes(0, (int) Math.min(length, size))).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** All bytes in order. */
  InputStream stream() throws IOException {
    return Channels.newInputStream(channel.position(0));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    for (WeightFile other : beside.values()) {
      other.close();
    }
  }
}
