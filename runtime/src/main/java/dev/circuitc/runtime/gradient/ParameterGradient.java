package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The derivative of a loss by every weight and bias, in exact rationals, by reverse and by forward
 * mode.
 */
public final class ParameterGradient {
  private final Network network;
  private final List<SparseVector> values = new ArrayList<>(); // [layers], what each layer takes
  private final Slopes slopes;

  /**
   * @param point [inputs]
   * @param preActivations there; [layers][outputs of the layer]
   * @param slopes of the units; the derivative is that of the network with its units held to them
   */
  public ParameterGradient(
      Network network,
      List<Rational> point,
      List<List<Rational>> preActivations,
      Slopes slopes) {
    this.network = network;
    this.slopes = slopes;
    values.add(dense(point));
    preActivations.subList(0, preActivations.size() - 1).stream()
        .map(sums -> dense(sums.stream().map(Rational.ZERO::max).toList()))
        .forEach(values::add);
  }

  private static SparseVector dense(List<Rational> entries) {
    return SparseVector.dense(entries.toArray(Rational[]::new));
  }

  /**
   * The gradient by reverse mode.
   *
   * @param adjoint the derivative of the loss by each output
   * @return [layers]
   */
  public List<LayerParameters> reverse(SparseVector adjoint) {
    List<LayerParameters> gradient = new ArrayList<>();
    SparseVector bySum = adjoint;
    for (int layer = network.layers().size() - 1; layer >= 0; layer--) {
      gradient.add(byParameters(layer, bySum));
      if (layer > 0) {
        SparseVector byValue = Backpropagation.throughWeights(bySum, network.layers().get(layer));
        bySum = Backpropagation.throughReLU(byValue, slopes, layer - 1);
      }
    }
    Collections.reverse(gradient);
    return gradient;
  }

  private LayerParameters byParameters(int layer, SparseVector bySum) {
    int rows = network.layers().get(layer).outputs();
    int columns = network.layers().get(layer).inputs();
    return new LayerParameters(
        new SparseMatrix(
            columns,
            IntStream.range(0, rows).mapToObj(i -> values.get(layer).times(bySum.get(i))).toList()),
        IntStream.range(0, rows).mapToObj(bySum::get).toList());
  }

  /**
   * How fast each output moves when the parameters move in a direction, by forward mode.
   *
   * @param direction [layers]
   * @return [outputs]
   */
  public List<Rational> forward(List<LayerParameters> direction) {
    List<Rational> rates = Collections.nCopies(network.inputs().size(), Rational.ZERO);
    for (int layer = 0; layer < network.layers().size(); layer++) {
      List<Rational> before = rates;
      LayerParameters moved = direction.get(layer);
      List<Rational> carried = network.layers().get(layer).weights().times(before::get);
      List<Rational> added = moved.weights().times(values.get(layer)::get);
      List<Rational> sums = new ArrayList<>();
      for (int i = 0; i < carried.size(); i++) {
        Rational sum = carried.get(i).plus(added.get(i)).plus(moved.bias().get(i));
        boolean last = layer == network.layers().size() - 1;
        sums.add(last ? sum : sum.times(slopes.get(layer, i)));
      }
      rates = sums;
    }
    return rates;
  }
}
