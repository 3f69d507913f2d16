package dev.circuitc.format;

import static dev.circuitc.format.OnnxField.*;

import dev.circuitc.math.FloatType;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays a network out as the bytes of an ONNX model: lengths first, then the weights as a stream.
 *
 * <p>Fields stand in ascending order in every message, as the reference serialiser puts them.
 */
final class OnnxWriter {
  private static final int IR_VERSION = 7; // read since ONNX 1.7, ONNX Runtime 1.3
  private static final int OPSET = 13; // ONNX Runtime 1.6; what PyTorch exports by default
  private static final long LARGEST_MODEL = Integer.MAX_VALUE; // of protocol buffers

  private final Network network;
  private final FloatType type;
  private final List<byte[]> tensorHeads = new ArrayList<>(); // weight, bias of layer 0, of 1, ..
  private final Map<String, String> metadata;
  private final byte[] beforeTensors;
  private final byte[] afterTensors;

  OnnxWriter(Network network, Encoding encoding) {
    this.network = network;
    this.type = encoding.type();
    this.metadata = MetadataWriter.of(network, encoding.notes());
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      tensorHeads.add(tensorHead(OnnxMessages.weight(i), layer.outputs(), layer.inputs()));
      tensorHeads.add(tensorHead(OnnxMessages.bias(i), layer.outputs()));
    }
    this.beforeTensors =
        OnnxMessages.chain(network.layers().size()).text(GRAPH_NAME, network.name()).toBytes();
    this.afterTensors =
        new ProtoWriter()
            .message(GRAPH_INPUT, OnnxMessages.value("x", elementType(), network.inputs().size()))
            .message(GRAPH_OUTPUT, OnnxMessages.value("y", elementType(), network.outputs().size()))
            .toBytes();
  }

  WriteReport write(ByteSink sink) throws IOException {
    byte[] head = modelHead().open(MODEL_GRAPH, graphLength()).toBytes();
    byte[] tail = modelTail().toBytes();
    refuseTooLarge(head.length + graphLength() + tail.length);
    sink.put(head);
    sink.put(beforeTensors);
    DenseWriter weights = new DenseWriter(sink, type);
    for (int i = 0; i < network.layers().size(); i++) {
      sink.put(tensorHeads.get(2 * i));
      weights.weights(i, network.layers().get(i).weights());
      sink.put(tensorHeads.get(2 * i + 1));
      weights.bias(i, network.layers().get(i).bias());
    }
    sink.put(afterTensors);
    sink.put(tail);
    return weights.finish();
  }

  private long graphLength() {
    long length = beforeTensors.length + afterTensors.length;
    for (byte[] head : tensorHeads) {
      length += head.length;
    }
    for (Layer layer : network.layers()) {
      length += DenseWriter.length(type, layer.outputs(), layer.inputs() + 1L);
    }
    return length;
  }

  private void refuseTooLarge(long bytes) {
    if (bytes > LARGEST_MODEL) {
      throw new FormatException(
          "the model would have " + bytes + " bytes, and ONNX holds at most " + LARGEST_MODEL
              + (type == FloatType.FLOAT64 ? "; float32 takes half, " : "; ")
              + "safetensors has no such limit, json writes only weights that are not zero");
    }
  }

  private ProtoWriter modelHead() {
    ProtoWriter model = new ProtoWriter().varint(MODEL_IR_VERSION, IR_VERSION);
    String tool = network.provenance().map(Provenance::tool).orElse("circuitc");
    int space = tool.lastIndexOf(' ');
    model.text(MODEL_PRODUCER_NAME, space < 0 ? tool : tool.substring(0, space));
    if (space >= 0) {
      model.text(MODEL_PRODUCER_VERSION, tool.substring(space + 1));
    }
    return model;
  }

  private ProtoWriter modelTail() {
    ProtoWriter opset = new ProtoWriter().text(OPSET_DOMAIN, "").varint(OPSET_VERSION, OPSET);
    ProtoWriter model = new ProtoWriter().message(MODEL_OPSET, opset);
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      ProtoWriter pair = new ProtoWriter();
      pair.text(ENTRY_KEY, entry.getKey()).text(ENTRY_VALUE, entry.getValue());
      model.message(MODEL_METADATA, pair);
    }
    return model;
  }

  private byte[] tensorHead(String name, long... shape) {
    ProtoWriter tensor = new ProtoWriter();
    long entries = 1;
    for (long size : shape) {
      tensor.varint(TENSOR_DIMS, size);
      entries *= size;
    }
    long data = entries * type.bytes();
    tensor.varint(TENSOR_TYPE, elementType()).text(TENSOR_NAME, name).open(TENSOR_RAW, data);
    byte[] fields = tensor.toBytes();
    ProtoWriter head = new ProtoWriter().open(GRAPH_INITIALIZER, fields.length + data);
    return head.append(fields).toBytes();
  }

  private int elementType() {
    return type == FloatType.FLOAT32 ? ELEMENT_FLOAT32 : ELEMENT_FLOAT64;
  }
}
