package dev.circuitc.format;

import static dev.circuitc.format.OnnxField.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the messages of an ONNX model; weights stay in the file. */
final class OnnxParser {
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final Map<String, OnnxTensor> initializers = new LinkedHashMap<>();
  private final List<OnnxGraph.Input> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private boolean hasGraph;

  private OnnxParser() {}

  static OnnxGraph parse(WeightFile file) throws IOException {
    OnnxParser parser = new OnnxParser();
    parser.model(ProtoReader.of(file));
    if (!parser.hasGraph) {
      throw new FormatException("is not an ONNX model: it holds no graph");
    }
    // until IR version 3 every initializer had to be listed as an input as well
    List<OnnxGraph.Input> given = new ArrayList<>(parser.inputs);
    given.removeIf(input -> parser.initializers.containsKey(input.name()));
    return new OnnxGraph(
        parser.nodes, parser.initializers, given, parser.outputs, parser.metadata);
  }

  private void model(ProtoReader model) throws IOException {
    while (model.next()) {
      switch (model.field()) {
        case MODEL_GRAPH -> {
          if (hasGraph) {
            throw new FormatException("the model holds two graphs, wanted one");
          }
          hasGraph = true;
          graph(model.message());
        }
        case MODEL_METADATA -> entry(model.message(), metadata);
        default -> {} // versions, producer and training do not change the function
      }
    }
  }

  /** Adds one pair of texts. */
  static void entry(ProtoReader entry, Map<String, String> all) throws IOException {
    String key = "";
    String value = "";
    while (entry.next()) {
      switch (entry.field()) {
        case ENTRY_KEY -> key = entry.text();
        case ENTRY_VALUE -> value = entry.text();
        default -> {}
      }
    }
    if (all.put(key, value) != null) {
      throw new FormatException("the key '" + key + "' appears twice");
    }
  }

  private void graph(ProtoReader graph) throws IOException {
    while (graph.next()) {
      switch (graph.field()) {
        case GRAPH_NODE -> nodes.add(node(graph.message()));
        case GRAPH_INITIALIZER -> initializer(OnnxTensorParser.parse(graph.message()));
        case GRAPH_INPUT -> inputs.add(value(graph.message()));
        case GRAPH_OUTPUT -> outputs.add(value(graph.message()).name());
        case GRAPH_SPARSE_INITIALIZER ->
            throw new FormatException("the graph has a sparse initializer, wanted dense tensors");
        default -> {}
      }
    }
  }

  private void initializer(OnnxTensor tensor) {
    if (initializers.put(tensor.name(), tensor) != null) {
      throw new FormatException("initializer '" + tensor.name() + "' appears twice");
    }
  }

  private static OnnxNode node(ProtoReader node) throws IOException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, OnnxNode.Attribute> attributes = new LinkedHashMap<>();
    String name = "";
    String operator = "";
    String domain = "";
    while (node.next()) {
      switch (node.field()) {
        case NODE_INPUT -> inputs.add(node.text());
        case NODE_OUTPUT -> outputs.add(node.text());
        case NODE_NAME -> name = node.text();
        case NODE_OPERATOR -> operator = node.text();
        case NODE_DOMAIN -> domain = node.text();
        case NODE_ATTRIBUTE -> attribute(node.message(), attributes);
        default -> {}
      }
    }
    return new OnnxNode(name, operator, domain, inputs, outputs, attributes);
  }

  private static void attribute(ProtoReader attribute, Map<String, OnnxNode.Attribute> all)
      throws IOException {
    String name = "";
    float number = 0;
    long integer = 0;
    List<Long> integers = new ArrayList<>();
    Optional<OnnxTensor> tensor = Optional.empty();
    while (attribute.next()) {
      switch (attribute.field()) {
        case ATTRIBUTE_NAME -> name = attribute.text();
        case ATTRIBUTE_FLOAT -> number = attribute.float32();
        case ATTRIBUTE_INT -> integer = attribute.varint();
        case ATTRIBUTE_INTS -> attribute.varints(OnnxTensorParser.few(integers));
        case ATTRIBUTE_TENSOR -> tensor = Optional.of(OnnxTensorParser.parse(attribute.message()));
        default -> {}
      }
    }
    if (all.put(name, new OnnxNode.Attribute(number, integer, integers, tensor)) != null) {
      throw new FormatException("attribute '" + name + "' appears twice in one node");
    }
  }

  private static OnnxGraph.Input value(ProtoReader value) throws IOException {
    String name = "";
    List<Long> shape = List.of(OnnxGraph.UNKNOWN, OnnxGraph.UNKNOWN);
    while (value.next()) {
      switch (value.field()) {
        case VALUE_NAME -> name = value.text();
        case VALUE_TYPE -> shape = shape(value.message(), shape);
        default -> {}
      }
    }
    return new OnnxGraph.Input(name, shape);
  }

  private static List<Long> shape(ProtoReader type, List<Long> otherwise) throws IOException {
    List<Long> shape = otherwise;
    while (type.next()) {
      if (type.field() == TYPE_TENSOR) {
        ProtoReader tensor = type.message();
        while (tensor.next()) {
          if (tensor.field() == TENSOR_TYPE_SHAPE) {
            shape = dimensions(tensor.message());
          }
        }
      }
    }
    return shape;
  }

  private static List<Long> dimensions(ProtoReader shape) throws IOException {
    List<Long> sizes = new ArrayList<>();
    while (shape.next()) {
      if (shape.field() == SHAPE_DIMENSION) {
        ProtoReader dimension = shape.message();
        long size = OnnxGraph.UNKNOWN;
        while (dimension.next()) {
          size = dimension.field() == DIMENSION_VALUE ? dimension.varint() : size;
        }
        sizes.add(size);
      }
    }
    return sizes;
  }
}
