package dev.circuitc.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operator of an ONNX graph with the names of the values it takes and gives. */
record OnnxNode(
    String name,
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    Map<String, Attribute> attributes) {

  /** The value of an attribute; the type of the operator says which component counts. */
  record Attribute(float number, long integer, List<Long> integers, Optional<OnnxTensor> tensor) {
    Attribute {
      integers = List.copyOf(integers);
    }
  }

  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }

  long integer(String attribute, long otherwise) {
    return attributes.containsKey(attribute) ? attributes.get(attribute).integer() : otherwise;
  }

  float number(String attribute, float otherwise) {
    return attributes.containsKey(attribute) ? attributes.get(attribute).number() : otherwise;
  }

  /** The name of an input, empty where it is left out. */
  String input(int index) {
    return index < inputs.size() ? inputs.get(index) : "";
  }

  /** Whether it is an operator of the ONNX standard itself. */
  boolean isStandard() {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }

  /** A complaint about this node. */
  FormatException error(String problem) {
    String full = isStandard() ? operator : domain + "." + operator;
    String which = name.isEmpty() ? " that gives '" + String.join("', '", outputs) : " '" + name;
    return new FormatException("operator " + full + which + "' " + problem);
  }
}
