package dev.circuitc.format;

import static dev.circuitc.format.ProtoWriter.BYTES;
import static dev.circuitc.format.ProtoWriter.FIXED32;
import static dev.circuitc.format.ProtoWriter.FIXED64;
import static dev.circuitc.format.ProtoWriter.VARINT;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of one message in the wire format of protocol buffers.
 *
 * <p>A field that is not asked for is skipped, however deeply it nests. No length is believed
 * before it has been held against the enclosing message.
 */
final class ProtoReader {
  private static final long LONGEST_TEXT = 1 << 28;

  private final ProtoWindow window;
  private final long end;
  private long position; // after the tag of the current field, or after the field
  private int field;
  private int wire;
  private boolean pending; // the current field has not been taken yet

  private ProtoReader(ProtoWindow window, FileSlice message) {
    this.window = window;
    this.position = message.offset();
    this.end = message.end();
  }

  /** A whole file as one message. */
  static ProtoReader of(WeightFile file) {
    return new ProtoReader(new ProtoWindow(file), new FileSlice(file, 0, file.size()));
  }

  /** Moves to the next field, skipping the current one if it was not taken. */
  boolean next() throws IOException {
    if (pending) {
      skip();
    }
    if (position == end) {
      return false;
    }
    long tag = raw();
    wire = (int) tag & 7;
    if (tag >>> 3 == 0 || tag >>> 3 > 0x1fff_ffff) {
      throw malformed("field number " + (tag >>> 3));
    }
    field = (int) (tag >>> 3);
    pending = true;
    return true;
  }

  /** The number of the current field. */
  int field() {
    return field;
  }

  long varint() throws IOException {
    take(VARINT);
    return raw();
  }

  float float32() throws IOException {
    take(FIXED32);
    int bits = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      bits |= one() << shift;
    }
    return Float.intBitsToFloat(bits);
  }

  String text() throws IOException {
    FileSlice slice = bytes();
    if (slice.length() > LONGEST_TEXT) {
      throw malformed("a text of " + slice.length() + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(window.bytes(slice));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw malformed("a text that is not UTF-8");
    }
  }

  ProtoReader message() throws IOException {
    return new ProtoReader(window, bytes());
  }

  /** Where the bytes of the current field are. */
  FileSlice bytes() throws IOException {
    take(BYTES);
    long length = raw();
    if (length < 0 || length > end - position) {
      throw malformed("a length of " + Long.toUnsignedString(length) + " bytes");
    }
    FileSlice slice = new FileSlice(window.file(), position, length);
    position = slice.end();
    return slice;
  }

  /** The bytes of a short slice of this file. */
  byte[] read(FileSlice slice) throws IOException {
    return window.bytes(slice);
  }

  /** The values of a repeated field of varints, one or packed, handed over one by one. */
  void varints(VarintSink sink) throws IOException {
    if (wire == VARINT) {
      sink.accept(varint());
      return;
    }
    ProtoReader packed = message();
    while (packed.position < packed.end) {
      sink.accept(packed.raw());
    }
  }

  /** Takes values one by one. */
  interface VarintSink {
    void accept(long value);
  }

  private void skip() throws IOException {
    switch (wire) {
      case VARINT -> varint();
      case FIXED64 -> skipFixed(FIXED64, Long.BYTES);
      case BYTES -> bytes();
      case FIXED32 -> skipFixed(FIXED32, Integer.BYTES);
      default -> throw malformed("wire type " + wire);
    }
  }

  private void skipFixed(int expected, int length) {
    take(expected);
    if (length > end - position) {
      throw malformed("a number of " + length + " bytes");
    }
    position += length;
  }

  private void take(int expected) {
    if (wire != expected) {
      throw malformed("wire type " + wire + " where " + expected + " belongs");
    }
    pending = false;
  }

  private long raw() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = one();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw malformed("a number of more than 10 bytes");
  }

  private int one() throws IOException {
    if (position >= end) {
      throw malformed("a message that ends inside a field");
    }
    return window.at(position++);
  }

  private FormatException malformed(String found) {
    return new FormatException(
        "is not a readable ONNX model: " + found + " in field " + field + " before byte "
            + position);
  }
}
