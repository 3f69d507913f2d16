package dev.circuitc.format;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Builds models as other programs write them, with the generated classes of onnx.proto. */
final class OnnxModels {
  private static final int OPSET = 13;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("main_graph");
  private final Random random = new Random(9);
  private String last;
  private int fresh;

  /** A graph with the input {@code input}; a size below zero is dynamic. */
  OnnxModels(long... shape) {
    graph.addInput(value("input", shape));
    last = "input";
  }

  GraphProto.Builder graph() {
    return graph;
  }

  /** The name of the value that the last node gives. */
  String last() {
    return last;
  }

  /** A node that takes the last value and then others; its result becomes the last value. */
  OnnxModels node(String operator, String... others) {
    return add(NodeProto.newBuilder().addInput(last), operator, others);
  }

  /** A node that takes only the values named. */
  OnnxModels nodeOf(String operator, String... inputs) {
    return add(NodeProto.newBuilder(), operator, inputs);
  }

  private OnnxModels add(NodeProto.Builder node, String operator, String... inputs) {
    last = operator.toLowerCase() + "_" + fresh++;
    for (String input : inputs) {
      node.addInput(input);
    }
    graph.addNode(node.setOpType(operator).setName("/" + last).addOutput(last));
    return this;
  }

  private AttributeProto.Builder attribute(String name) {
    return graph.getNodeBuilder(graph.getNodeCount() - 1).addAttributeBuilder().setName(name);
  }

  OnnxModels with(String name, long value) {
    attribute(name).setI(value).setType(AttributeProto.AttributeType.INT);
    return this;
  }

  OnnxModels with(String name, float value) {
    attribute(name).setF(value).setType(AttributeProto.AttributeType.FLOAT);
    return this;
  }

  OnnxModels with(String name, TensorProto value) {
    attribute(name).setT(value).setType(AttributeProto.AttributeType.TENSOR);
    return this;
  }

  /** Makes the value of a tensor the last value, with nothing before it. */
  OnnxModels constant(TensorProto value) {
    return nodeOf("Constant").with("value", value);
  }

  /** An initializer of random floats in raw_data; returns its name. */
  String floats(long... shape) {
    return initializer(tensor(shape));
  }

  String initializer(TensorProto.Builder tensor) {
    String name = "onnx::w_" + fresh++;
    graph.addInitializer(tensor.setName(name));
    return name;
  }

  /** A tensor of random multiples of 1/16, so that sums of a few are exact in float32. */
  TensorProto.Builder tensor(long... shape) {
    float[] values = new float[size(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(-64, 64) / 16f;
    }
    return tensor(values, shape);
  }

  static int size(long... shape) {
    int size = 1;
    for (long s : shape) {
      size *= (int) s;
    }
    return size;
  }

  static TensorProto.Builder tensor(float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return shaped(shape).setDataType(1).setRawData(ByteString.copyFrom(bytes));
  }

  static TensorProto.Builder shaped(long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder();
    for (long s : shape) {
      tensor.addDims(s);
    }
    return tensor;
  }

  static TensorProto.Builder integers(long... values) {
    TensorProto.Builder tensor = shaped(values.length).setDataType(7);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return tensor;
  }

  static ValueInfoProto.Builder value(String name, long... shape) {
    TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
    for (long size : shape) {
      if (size < 0) {
        sizes.addDimBuilder().setDimParam("batch");
      } else {
        sizes.addDimBuilder().setDimValue(size);
      }
    }
    TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(1).setShape(sizes);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor));
  }

  /** The model, whose output is the last value unless the graph has one already. */
  ModelProto build() {
    if (graph.getOutputCount() == 0) {
      TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(1);
      graph.addOutput(
          ValueInfoProto.newBuilder()
              .setName(last)
              .setType(TypeProto.newBuilder().setTensorType(tensor)));
    }
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .setProducerName("pytorch")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(graph)
        .build();
  }
}
