package dev.circuitc.format;

import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/** A network with each weight rounded to a float type, by the JDK's own reading of decimals. */
final class RoundedNetwork {
  private RoundedNetwork() {}

  static Network of(Network network, FloatType type) {
    List<Layer> layers = network.layers().stream().map(layer -> rounded(layer, type)).toList();
    return new Network(
        network.name(), network.inputs(), network.outputs(), layers, network.provenance());
  }

  private static Layer rounded(Layer layer, FloatType type) {
    List<SparseVector> rows =
        layer.weights().rows().stream()
            .map(
                row ->
                    SparseVector.dense(
                        Stream.iterate(0, i -> i + 1)
                            .limit(layer.inputs())
                            .map(i -> rounded(row.get(i), type))
                            .toArray(Rational[]::new)))
            .toList();
    return new Layer(
        new SparseMatrix(layer.inputs(), rows),
        layer.bias().stream().map(bias -> rounded(bias, type)).toList(),
        layer.units());
  }

  // the JDK's own correctly rounded reading of a decimal of more digits than either type holds
  private static Rational rounded(Rational value, FloatType type) {
    String decimal =
        new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), new MathContext(60))
            .toString();
    return Rational.of(
        type == FloatType.FLOAT32 ? Float.parseFloat(decimal) : Double.parseDouble(decimal));
  }
}
