package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The gradients of a network by reverse mode in exact rationals. */
public final class Backpropagation {
  private final Network network;

  public Backpropagation(Network network) {
    this.network = network;
  }

  /**
   * The gradients of the outputs in the cell that the {@link GenericDirection} upward enters.
   *
   * @param point [inputs]
   * @return [outputs], each a vector [inputs]
   */
  public List<SparseVector> at(List<Rational> point) {
    return gradients(Slopes.generic(network, point));
  }

  /** The gradients of the outputs for given slopes of the units; [outputs], each [inputs]. */
  public List<SparseVector> gradients(Slopes slopes) {
    int last = network.layers().size() - 1;
    return IntStream.range(0, network.outputs().size())
        .mapToObj(output -> gradient(slopes, last, output))
        .toList();
  }

  /** The gradient of one pre-activation (of an output, in the last layer); [inputs]. */
  public SparseVector gradient(Slopes slopes, int layer, int row) {
    SparseVector adjoint = SparseVector.unit(row);
    for (int l = layer; l > 0; l--) {
      adjoint = throughReLU(throughWeights(adjoint, network.layers().get(l)), slopes, l - 1);
    }
    return throughWeights(adjoint, network.layers().get(0));
  }

  /** The derivative by each value a layer takes, from the derivative by each that it gives. */
  static SparseVector throughWeights(SparseVector adjoint, Layer layer) {
    if (adjoint.size() == 1) {
      return layer.weights().rows().get(adjoint.index(0)).times(adjoint.value(0));
    }
    Rational[] sums = new Rational[layer.inputs()];
    Arrays.fill(sums, Rational.ZERO);
    for (int k = 0; k < adjoint.size(); k++) {
      SparseVector row = layer.weights().rows().get(adjoint.index(k));
      for (int e = 0; e < row.size(); e++) {
        sums[row.index(e)] = sums[row.index(e)].plus(row.value(e).times(adjoint.value(k)));
      }
    }
    return SparseVector.dense(sums);
  }

  static SparseVector throughReLU(SparseVector adjoint, Slopes slopes, int layer) {
    return adjoint.scale(unit -> slopes.get(layer, unit));
  }
}
