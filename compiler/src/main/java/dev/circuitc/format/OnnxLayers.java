package dev.circuitc.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Follows an ONNX graph from its output back to its input, and reads the layers on the way. */
final class OnnxLayers {
  private final OnnxGraph graph;
  private final OnnxConstants constants;

  private OnnxLayers(WeightFile file, OnnxGraph graph) {
    this.graph = graph;
    this.constants = new OnnxConstants(file, graph);
  }

  /** The layers of a graph that is one chain of affine maps and ReLUs. */
  static List<Affine> read(WeightFile file, OnnxGraph graph) throws IOException {
    OnnxLayers layers = new OnnxLayers(file, graph);
    OnnxGraph.Input input = only("input", graph.inputs());
    List<OnnxNode> chain = layers.chain(input.name(), only("output", graph.outputs()));
    OnnxOperators operators = new OnnxOperators(input, layers.constants);
    for (OnnxNode node : chain) {
      operators.apply(node);
    }
    return operators.layers();
  }

  private static <T> T only(String what, List<T> all) {
    if (all.size() != 1) {
      throw new FormatException("the graph has " + all.size() + " " + what + "s, wanted one");
    }
    return all.get(0);
  }

  private List<OnnxNode> chain(String input, String output) {
    List<OnnxNode> chain = new ArrayList<>();
    for (String value = output; !value.equals(input); ) {
      String wanted = value;
      OnnxNode node =
          constants
              .producer(value)
              .orElseThrow(() -> new FormatException("no node gives the value '" + wanted + "'"));
      chain.add(node);
      if (chain.size() > graph.nodes().size()) {
        throw node.error("is part of a circle");
      }
      if (!node.isStandard() || !OnnxOperators.KNOWN.contains(node.operator())) {
        throw node.error("cannot be part of a ReLU network; known are " + OnnxOperators.KNOWN);
      }
      value = variable(node);
    }
    Collections.reverse(chain);
    return chain;
  }

  /** The one operand that depends on the input of the graph. */
  private String variable(OnnxNode node) {
    List<String> variables = new ArrayList<>(node.inputs());
    variables.removeIf(name -> name.isEmpty() || constants.contains(name));
    if (variables.size() != 1) {
      throw node.error(
          "takes " + variables.size() + " values that are not constant " + variables
              + ", wanted one: branches cannot be represented");
    }
    return variables.get(0);
  }
}
