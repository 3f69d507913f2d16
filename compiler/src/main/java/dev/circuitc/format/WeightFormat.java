package dev.circuitc.format;

import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A way to hold a network in a file: its writer and its reader. */
public interface WeightFormat {

  /** The name on the command line: {@code onnx}. */
  String name();

  /** The endings of its files, the usual one first: {@code .onnx}. */
  List<String> extensions();

  /** Whether it holds every weight as it is. */
  default boolean isExact() {
    return false;
  }

  /** Whether a file looks like one of this format; a guess from the content alone. */
  boolean recognises(WeightFile file) throws IOException;

  /**
   * Writes a network; the same network and encoding give the same bytes.
   *
   * @throws FormatException if the format cannot hold the network
   */
  WriteReport write(Network network, Encoding encoding, WritableByteChannel channel)
      throws IOException;

  /**
   * Reads a network that this or another program wrote.
   *
   * @throws FormatException if the file is malformed, or holds what a ReLU network cannot express
   */
  Network read(WeightFile file) throws IOException;
}
