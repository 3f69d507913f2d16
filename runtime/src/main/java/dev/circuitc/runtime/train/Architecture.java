package dev.circuitc.runtime.train;

import dev.circuitc.math.Rational;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a network that is trained: dense layers of fixed widths.
 *
 * <p>Parameters are kept in one array: layer by layer, the weights [outputs][inputs] row-major,
 * then the biases [outputs] where there are any.
 *
 * @param widths from the inputs to the outputs, at least two
 * @param biases whether the layers have biases
 */
public record Architecture(List<Integer> widths, boolean biases) {
  public Architecture {
    widths = List.copyOf(widths);
    if (widths.size() < 2) {
      throw new IllegalArgumentException("a network needs two widths or more, not " + widths);
    }
  }

  /** The form of a network; it has biases when one of the network's is not zero. */
  public static Architecture of(Network network) {
    List<Integer> widths = new ArrayList<>();
    widths.add(network.inputs().size());
    boolean biases = false;
    for (Layer layer : network.layers()) {
      widths.add(layer.outputs());
      biases |= !layer.bias().stream().allMatch(Rational::isZero);
    }
    return new Architecture(widths, biases);
  }

  int layers() {
    return widths.size() - 1;
  }

  int inputs(int layer) {
    return widths.get(layer);
  }

  int outputs(int layer) {
    return widths.get(layer + 1);
  }

  /** The number of ReLU units. */
  public int units() {
    return widths.subList(1, widths.size() - 1).stream().mapToInt(Integer::intValue).sum();
  }

  /** Where each layer's parameters start, and behind the last the number of all; [layers + 1]. */
  int[] offsets() {
    int[] offsets = new int[layers() + 1];
    for (int layer = 0; layer < layers(); layer++) {
      long size = (long) outputs(layer) * (inputs(layer) + (biases ? 1 : 0));
      offsets[layer + 1] = Math.toIntExact(offsets[layer] + size);
    }
    return offsets;
  }

  /** The number of parameters, also where no array could hold them. */
  public long parameters() {
    long count = 0;
    for (int layer = 0; layer < layers(); layer++) {
      count += (long) outputs(layer) * (inputs(layer) + (biases ? 1 : 0));
    }
    return count;
  }
}
