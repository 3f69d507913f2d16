package dev.circuitc.format;

import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * The exact form of a network: JSON with rationals as strings, lossless both ways.
 *
 * <pre>{@code
 * {
 *   "format": "circuitc network 1",
 *   "name": "min",
 *   "provenance": {
 *     "tool": "circuitc 0.1.0",
 *     "source": "min.circuit",
 *     "sha256": "9f2c.."
 *   },
 *   "inputs": [
 *     {"name": "x1", "domain": ["-1", "1/2"]},
 *     {"name": "x2"}
 *   ],
 *   "outputs": ["y"],
 *   "notes": {
 *     "circuitc.within": "0.00194\n"
 *   },
 *   "layers": [
 *     [
 *       {"weights": {"0": "1", "1": "-1"}, "bias": "0", "unit": "greaterness(x1, x2)",
 *         "circuit": "min(x1, x2)", "place": "min.circuit:1:20"},
 *       ..
 *     ],
 *     [
 *       {"weights": {"0": "-1", "1": "1", "2": "-1"}, "bias": "0"}
 *     ]
 *   ]
 * }
 * }</pre>
 *
 * <p>{@code layers}: lists of rows, one row an output of the layer. A ReLU follows every layer but
 * the last. {@code weights}: the entries that are not zero by their column, counted from 0. {@code
 * domain}: the two ends, {@code null} for an end that is open; left out, it is all reals.
 *
 * {@code notes}: texts about the network, which are not read back.
 *
 * <p>To write one by hand: {@code provenance}, {@code notes}, {@code domain}, {@code bias} (0), {@code unit},
 * {@code circuit} and {@code place} may be left out; a number may be a JSON number, taken as the
 * exact decimal it spells, and a string may be an integer, a decimal or a quotient; keys may come
 * in any order. An unknown key is refused: a slip in {@code domain} must not change what the network
 * promises. The float type asked for does not matter; nothing is rounded.
 */
public final class Json implements WeightFormat {
  static final String FORMAT = "circuitc network 1";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public List<String> extensions() {
    return List.of(".json");
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public boolean recognises(WeightFile file) throws IOException {
    ByteBuffer start = file.start(256);
    while (start.hasRemaining()) {
      byte b = start.get();
      if (b > ' ') {
        return b == '{';
      }
    }
    return false;
  }

  @Override
  public WriteReport write(Network network, Encoding encoding, WritableByteChannel channel)
      throws IOException {
    return new JsonWriter(network, encoding.notes(), new ByteSink(channel)).write();
  }

  @Override
  public Network read(WeightFile file) throws IOException {
    try (JsonCursor cursor = new JsonCursor(file.stream())) {
      return JsonReader.read(cursor);
    }
  }
}
