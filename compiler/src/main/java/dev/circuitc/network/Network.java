package dev.circuitc.network;

import dev.circuitc.ir.InputVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A strictly layered ReLU network with exact weights: hidden layers, then one affine layer.
 *
 * @param name the net's name
 * @param inputs the scalar inputs, in order
 * @param outputs the names of the scalar outputs, in order
 * @param layers at least one; each takes what the one before gives; all but the last have units
 * @param provenance empty in a network that another program wrote
 */
public record Network(
    String name,
    List<InputVariable> inputs,
    List<String> outputs,
    List<Layer> layers,
    Optional<Provenance> provenance) {
  public Network {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    layers = List.copyOf(layers);
    int width = inputs.size();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      boolean last = i == layers.size() - 1;
      if (layer.inputs() != width) {
        throw new IllegalArgumentException(
            "layer " + i + " must take " + width + " values, not " + layer.inputs());
      }
      if (last != layer.units().isEmpty() && layer.outputs() > 0) {
        throw new IllegalArgumentException(
            "layer " + i + (last ? " is the last and must have no units" : " must have units"));
      }
      width = layer.outputs();
    }
    if (layers.isEmpty() || width != outputs.size()) {
      throw new IllegalArgumentException(
          "the last layer must give " + outputs.size() + " values, not " + width);
    }
  }

  /** The layers that end in a ReLU. */
  public List<Layer> hidden() {
    return layers.subList(0, layers.size() - 1);
  }

  /** The affine layer at the end. */
  public Layer last() {
    return layers.get(layers.size() - 1);
  }

  /** The number of ReLU units. */
  public int units() {
    return hidden().stream().mapToInt(Layer::outputs).sum();
  }

  /** The widths from input to output: {@code 2-3-1}. */
  public String shape() {
    return Stream.concat(Stream.of(inputs.size()), layers.stream().map(Layer::outputs))
        .map(String::valueOf)
        .collect(Collectors.joining("-"));
  }
}
