package dev.circuitc.runtime.train;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns trained parameters into a network beside the compiled one: same name, inputs and outputs.
 */
final class Counterpart {
  private final Architecture shape;
  private final double[] parameters;

  private Counterpart(Architecture shape, double[] parameters) {
    this.shape = shape;
    this.parameters = parameters;
  }

  /** The network of the parameters, exactly; empty where one of them is not finite. */
  static Optional<Network> of(Network compiled, double[] parameters) {
    if (!Arrays.stream(parameters).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    Counterpart counterpart = new Counterpart(Architecture.of(compiled), parameters);
    return Optional.of(
        new Network(
            compiled.name(),
            compiled.inputs(),
            compiled.outputs(),
            counterpart.layers(),
            Optional.empty()));
  }

  private List<Layer> layers() {
    return IntStream.range(0, shape.layers()).mapToObj(this::layer).toList();
  }

  private Layer layer(int layer) {
    int width = shape.inputs(layer);
    int height = shape.outputs(layer);
    int offset = shape.offsets()[layer];
    List<SparseVector> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      rows.add(SparseVector.dense(exact(offset + row * width, width).toArray(Rational[]::new)));
    }
    List<Rational> bias =
        shape.biases()
            ? exact(offset + height * width, height)
            : Collections.nCopies(height, Rational.ZERO);
    return new Layer(new SparseMatrix(width, rows), bias, units(layer));
  }

  private List<Rational> exact(int from, int count) {
    return Arrays.stream(parameters, from, from + count).mapToObj(Rational::of).toList();
  }

  private List<Unit> units(int layer) {
    return layer == shape.layers() - 1
        ? List.of()
        : IntStream.range(0, shape.outputs(layer))
            .mapToObj(unit -> Unit.unnamed(layer + 1, unit + 1))
            .toList();
  }
}
