package dev.circuitc.runtime;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Interval;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sources and networks written by hand, and random ones, for the tests of this package. */
public final class Nets {
  private Nets() {}

  /** The library over a builder, beside the builder. */
  public record Workbench(CircuitBuilder build, CircuitLibrary library) {}

  /** A source of real inputs x0, x1, ... */
  public static Circuit source(int inputs, Function<Workbench, List<Integer>> body) {
    return source(Interval.REALS, inputs, body);
  }

  public static Circuit source(
      Interval domain, int inputs, Function<Workbench, List<Integer>> body) {
    CircuitBuilder builder = new CircuitBuilder(variables(domain, inputs));
    List<Integer> outputs =
        body.apply(new Workbench(builder, new CircuitLibrary(builder, Optional.empty())));
    return builder.build(
        IntStream.range(0, outputs.size())
            .mapToObj(i -> new Output("y" + i, outputs.get(i)))
            .toList());
  }

  private static List<InputVariable> variables(Interval domain, int inputs) {
    return IntStream.range(0, inputs).mapToObj(i -> new InputVariable("x" + i, domain)).toList();
  }

  /**
   * A network of layers written as text, rows parted by ";", the bias last in each row behind "|".
   *
   * @param layers {@code "1 -1 | 0; 0 1 | 1/2"}
   */
  public static Network network(int inputs, String... layers) {
    List<Layer> read = new ArrayList<>();
    int width = inputs;
    for (int i = 0; i < layers.length; i++) {
      read.add(layer(width, layers[i], i + 1, i == layers.length - 1));
      width = read.get(i).outputs();
    }
    return network(inputs, read);
  }

  public static Network network(int inputs, List<Layer> layers) {
    List<String> outputs =
        IntStream.range(0, layers.get(layers.size() - 1).outputs()).mapToObj(i -> "y" + i).toList();
    return new Network(
        "net", variables(Interval.REALS, inputs), outputs, layers, Optional.empty());
  }

  private static Layer layer(int width, String text, int number, boolean last) {
    List<SparseVector> rows = new ArrayList<>();
    List<Rational> bias = new ArrayList<>();
    for (String row : text.split(";")) {
      String[] parts = row.split("\\|");
      String[] entries = parts[0].isBlank() ? new String[0] : parts[0].strip().split(" +");
      rows.add(
          SparseVector.dense(Arrays.stream(entries).map(Rational::parse).toArray(Rational[]::new)));
      bias.add(Rational.parse(parts[1].strip()));
    }
    return layer(new SparseMatrix(width, rows), bias, number, last);
  }

  /** A layer without biases. */
  public static Layer layer(SparseMatrix weights, int number, boolean last) {
    return layer(
        weights, Collections.nCopies(weights.height(), Rational.ZERO), number, last);
  }

  private static Layer layer(
      SparseMatrix weights, List<Rational> bias, int number, boolean last) {
    List<Unit> units =
        IntStream.rangeClosed(1, weights.height()).mapToObj(i -> Unit.unnamed(number, i)).toList();
    return new Layer(weights, bias, last ? List.of() : units);
  }

  /** min of two inputs as 2-3-1. */
  public static Network minimum() {
    return network(2, "1 0 | 0; -1 0 | 0; 1 -1 | 0", "1 -1 -1 | 0");
  }

  public static Circuit minimumSource() {
    return source(2, w -> List.of(w.library().min(List.of(0, 1))));
  }

  /** min of four inputs as 4-6-3-1. */
  public static Network minimumOfFour() {
    return network(
        4,
        "1 0 0 0|0; -1 0 0 0|0; 1 -1 0 0|0; 0 0 1 0|0; 0 0 -1 0|0; 0 0 1 -1|0",
        "1 -1 -1 0 0 0|0; -1 1 1 0 0 0|0; 1 -1 -1 -1 1 1|0",
        "1 -1 -1 | 0");
  }

  public static Circuit minimumOfFourSource() {
    return source(4, w -> List.of(w.library().min(List.of(0, 1, 2, 3))));
  }

  /** A network of small random weights, some zero. */
  public static Network random(Random random, int... widths) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      int columns = widths[l - 1];
      List<SparseVector> rows =
          IntStream.range(0, widths[l])
              .mapToObj(i -> SparseVector.dense(numbers(random, columns)))
              .toList();
      layers.add(
          layer(
              new SparseMatrix(columns, rows),
              List.of(numbers(random, widths[l])), l, l == widths.length - 1));
    }
    return network(widths[0], layers);
  }

  private static Rational[] numbers(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)))
        .toArray(Rational[]::new);
  }

  /** A network as a source, unit by unit. */
  public static Circuit lifted(Network network, Interval domain) {
    CircuitBuilder builder = new CircuitBuilder(variables(domain, network.inputs().size()));
    List<Integer> values = IntStream.range(0, network.inputs().size()).boxed().toList();
    for (Layer layer : network.layers()) {
      List<Integer> before = values;
      List<Integer> sums = new ArrayList<>();
      for (int i = 0; i < layer.outputs(); i++) {
        SparseVector row = layer.weights().rows().get(i);
        TreeMap<Integer, Rational> terms = new TreeMap<>();
        for (int k = 0; k < row.size(); k++) {
          terms.merge(before.get(row.index(k)), row.value(k), Rational::plus);
        }
        sums.add(builder.affine(SparseVector.of(terms), layer.bias().get(i)));
      }
      values = layer == network.last() ? sums : sums.stream().map(builder::relu).toList();
    }
    List<Integer> outputs = values;
    return builder.build(
        IntStream.range(0, outputs.size())
            .mapToObj(i -> new Output("y" + i, outputs.get(i)))
            .toList());
  }

  /** The network with one weight, or the bias at the column past the last, moved. */
  public static Network moved(Network network, int layer, int row, int column, Rational step) {
    List<Layer> layers = new ArrayList<>(network.layers());
    Layer old = layers.get(layer);
    List<SparseVector> rows = new ArrayList<>(old.weights().rows());
    List<Rational> bias = new ArrayList<>(old.bias());
    if (column == old.inputs()) {
      bias.set(row, bias.get(row).plus(step));
    } else {
      rows.set(row, rows.get(row).plus(SparseVector.unit(column), step));
    }
    layers.set(
        layer, new Layer(new SparseMatrix(old.inputs(), rows), bias, old.units()));
    return network(network.inputs().size(), layers);
  }
}
