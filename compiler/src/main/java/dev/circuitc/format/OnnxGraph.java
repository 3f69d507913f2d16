package dev.circuitc.format;

import java.util.List;
import java.util.Map;

/**
 * What an ONNX model says, as far as it matters here.
 *
 * @param inputs in order, those that only name an initializer left out
 * @param metadata of the model around the graph
 */
record OnnxGraph(
    List<OnnxNode> nodes,
    Map<String, OnnxTensor> initializers,
    List<Input> inputs,
    List<String> outputs,
    Map<String, String> metadata) {

  /** A size that is not a number in the file. */
  static final long UNKNOWN = -1;

  /**
   * A value that is given from outside.
   *
   * @param shape batch first; {@link #UNKNOWN} sizes are left open
   */
  record Input(String name, List<Long> shape) {}
}
