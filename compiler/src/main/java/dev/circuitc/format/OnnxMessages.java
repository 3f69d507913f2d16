package dev.circuitc.format;

import static dev.circuitc.format.OnnxField.*;

/** The messages of a written ONNX graph that do not hold weights. */
final class OnnxMessages {
  private OnnxMessages() {}

  static String weight(int layer) {
    return "layers." + layer + ".weight";
  }

  static String bias(int layer) {
    return "layers." + layer + ".bias";
  }

  /** The nodes of a network of so many affine layers, as fields of the graph. */
  static ProtoWriter chain(int layers) {
    ProtoWriter graph = new ProtoWriter();
    int last = layers - 1;
    for (int i = 0; i <= last; i++) {
      String from = i == 0 ? "x" : "hidden." + (i - 1);
      String sums = i == last ? "y" : "sums." + i;
      graph.message(GRAPH_NODE, gemm(i, from, sums));
      if (i < last) {
        graph.message(GRAPH_NODE, relu(i, sums));
      }
    }
    return graph;
  }

  private static ProtoWriter gemm(int layer, String from, String to) {
    return new ProtoWriter()
        .text(NODE_INPUT, from)
        .text(NODE_INPUT, weight(layer))
        .text(NODE_INPUT, bias(layer))
        .text(NODE_OUTPUT, to)
        .text(NODE_NAME, "layers." + layer)
        .text(NODE_OPERATOR, "Gemm")
        .message(NODE_ATTRIBUTE, one("alpha"))
        .message(NODE_ATTRIBUTE, one("beta"))
        .message(
            NODE_ATTRIBUTE,
            new ProtoWriter()
                .text(ATTRIBUTE_NAME, "transB")
                .varint(ATTRIBUTE_INT, 1)
                .varint(ATTRIBUTE_TYPE, ATTRIBUTE_IS_INT));
  }

  private static ProtoWriter one(String attribute) {
    return new ProtoWriter()
        .text(ATTRIBUTE_NAME, attribute)
        .float32(ATTRIBUTE_FLOAT, 1)
        .varint(ATTRIBUTE_TYPE, ATTRIBUTE_IS_FLOAT);
  }

  private static ProtoWriter relu(int layer, String from) {
    return new ProtoWriter()
        .text(NODE_INPUT, from)
        .text(NODE_OUTPUT, "hidden." + layer)
        .text(NODE_NAME, "relu." + layer)
        .text(NODE_OPERATOR, "Relu");
  }

  /** The declaration of a value [N, width]. */
  static ProtoWriter value(String name, int elementType, int width) {
    ProtoWriter batch = new ProtoWriter().text(DIMENSION_NAME, "N");
    ProtoWriter entries = new ProtoWriter().varint(DIMENSION_VALUE, width);
    ProtoWriter shape =
        new ProtoWriter().message(SHAPE_DIMENSION, batch).message(SHAPE_DIMENSION, entries);
    ProtoWriter tensor =
        new ProtoWriter()
            .varint(TENSOR_TYPE_ELEMENT, elementType)
            .message(TENSOR_TYPE_SHAPE, shape);
    return new ProtoWriter()
        .text(VALUE_NAME, name)
        .message(VALUE_TYPE, new ProtoWriter().message(TYPE_TENSOR, tensor));
  }
}
