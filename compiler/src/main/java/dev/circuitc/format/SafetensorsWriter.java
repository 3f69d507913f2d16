package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lays a network out as a safetensors file: length of the header, header, tensors without gaps. */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8; // of the first tensor, as the reference writer pads

  private final StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"");
  private final FloatType type;
  private long offset; // of the next tensor, from the first

  private SafetensorsWriter(FloatType type) {
    this.type = type;
  }

  static WriteReport write(Network network, Encoding encoding, ByteSink sink) throws IOException {
    FloatType type = encoding.type();
    Map<String, String> metadata = MetadataWriter.of(network, encoding.notes());
    byte[] header = new SafetensorsWriter(type).header(network, metadata);
    sink.putLong(header.length);
    sink.put(header);
    DenseWriter weights = new DenseWriter(sink, type);
    for (int i = 0; i < network.layers().size(); i++) {
      weights.weights(i, network.layers().get(i).weights());
      weights.bias(i, network.layers().get(i).bias());
    }
    return weights.finish();
  }

  private byte[] header(Network network, Map<String, String> metadata) {
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      header.append(',').append(JsonText.quoted(entry.getKey()));
      header.append(':').append(JsonText.quoted(entry.getValue()));
    }
    header.append('}');
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      int module = 2 * i; // the ReLUs are the odd modules of the Sequential
      tensor(module + ".weight", layer.outputs() + "," + layer.inputs(),
          DenseWriter.length(type, layer.outputs(), layer.inputs()));
      tensor(module + ".bias", "" + layer.outputs(),
          DenseWriter.length(type, layer.outputs(), 1));
    }
    header.append('}');
    while (header.length() % ALIGNMENT != 0) {
      header.append(' ');
    }
    return header.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void tensor(String name, String shape, long length) {
    header.append(",\"").append(name).append("\":{\"dtype\":\"");
    header.append(type == FloatType.FLOAT32 ? "F32" : "F64");
    header.append("\",\"shape\":[").append(shape).append("],\"data_offsets\":[");
    header.append(offset).append(',').append(offset + length).append("]}");
    offset += length;
  }
}
