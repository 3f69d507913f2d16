package dev.circuitc.format;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of an ONNX graph that do not depend on its input. */
final class OnnxConstants {
  // through Identity and Transpose; the bound also ends cycles, and keeps long chains linear
  private static final int LONGEST_DETOUR = 64;

  private record Constant(OnnxTensor tensor, boolean transposed) {}

  private final WeightFile file;
  private final OnnxGraph graph;
  private final Map<String, OnnxNode> producers = new HashMap<>();

  OnnxConstants(WeightFile file, OnnxGraph graph) {
    this.file = file;
    this.graph = graph;
    for (OnnxNode node : graph.nodes()) {
      for (String output : node.outputs()) {
        if (!output.isEmpty() && producers.put(output, node) != null) {
          throw node.error("gives the value '" + output + "' a second time");
        }
      }
    }
  }

  /** The node that gives a value. */
  Optional<OnnxNode> producer(String value) {
    return Optional.ofNullable(producers.get(value));
  }

  boolean contains(String value) {
    return find(value).isPresent();
  }

  /** A constant of two dimensions. */
  SparseMatrix matrix(String value) throws IOException {
    Constant constant = find(value).orElseThrow();
    SparseMatrix matrix = TensorReader.matrix(constant.tensor().stored(file));
    return constant.transposed() ? matrix.transposed() : matrix;
  }

  /** The shape of a constant of floats. */
  List<Integer> shape(String value) throws IOException {
    return floats(value).shape();
  }

  /** All entries of a constant of floats, row-major. */
  List<Rational> list(String value) throws IOException {
    return TensorReader.list(floats(value));
  }

  /** The entries of a constant of integers: the sizes of a reshape. */
  List<Long> integers(String value) {
    return find(value).map(constant -> constant.tensor().integers()).orElse(List.of());
  }

  private StoredTensor floats(String value) throws IOException {
    Constant constant = find(value).orElseThrow();
    if (constant.transposed() && constant.tensor().shape().size() > 1) {
      throw new FormatException("tensor '" + value + "' is transposed, wanted it as it is");
    }
    return constant.tensor().stored(file);
  }

  private Optional<Constant> find(String value) {
    String name = value;
    boolean transposed = false;
    for (int steps = 0; steps < LONGEST_DETOUR; steps++) {
      if (graph.initializers().containsKey(name)) {
        return Optional.of(new Constant(graph.initializers().get(name), transposed));
      }
      OnnxNode node = producers.get(name);
      if (node == null || !node.isStandard()) {
        return Optional.empty();
      }
      switch (node.operator()) {
        case "Constant" -> {
          return Optional.of(new Constant(value(node), transposed));
        }
        case "Identity" -> {}
        case "Transpose" -> transposed = !transposed;
        default -> {
          return Optional.empty();
        }
      }
      name = node.input(0);
    }
    return Optional.empty();
  }

  private static OnnxTensor value(OnnxNode node) {
    OnnxNode.Attribute value = node.attributes().get("value");
    if (value == null || value.tensor().isEmpty()) {
      throw node.error("has no tensor 'value'");
    }
    return value.tensor().get();
  }
}
