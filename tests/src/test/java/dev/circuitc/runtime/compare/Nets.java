package dev.circuitc.runtime.compare;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Networks written down as text, one layer a line: {@code "0 1; 1 1"} is two rows, biases last. */
final class Nets {
  private Nets() {}

  /** Inputs x1, x2, .. (x if there is one), outputs y (y1, y2, ..), no declared domain. */
  static Network of(int inputs, String... layers) {
    List<InputVariable> variables =
        names("x", inputs).stream().map(InputVariable::real).toList();
    return of(variables, layers);
  }

  static Network on(Interval domain, Network network) {
    List<InputVariable> inputs =
        network.inputs().stream().map(i -> new InputVariable(i.name(), domain)).toList();
    return new Network(
        network.name(), inputs, network.outputs(), network.layers(), network.provenance());
  }

  static Network of(List<InputVariable> inputs, String... texts) {
    List<Layer> layers = new ArrayList<>();
    int width = inputs.size();
    for (int i = 0; i < texts.length; i++) {
      List<List<Rational>> rows =
          texts[i].isBlank()
              ? List.of()
              : Arrays.stream(texts[i].split(";")).map(Nets::numbers).toList();
      layers.add(layer(rows, width, i < texts.length - 1 ? i + 1 : 0));
      width = rows.size();
    }
    return new Network("net", inputs, names("y", width), layers, Optional.empty());
  }

  /** A layer of dense rows, each with its bias last; the last layer has number 0. */
  static Layer layer(List<List<Rational>> rows, int width, int number) {
    List<SparseVector> weights =
        rows.stream()
            .map(row -> SparseVector.dense(row.subList(0, width).toArray(Rational[]::new)))
            .toList();
    List<Rational> bias = rows.stream().map(r -> r.get(width)).toList();
    List<Unit> units =
        number == 0
            ? List.of()
            : IntStream.rangeClosed(1, rows.size()).mapToObj(k -> Unit.unnamed(number, k)).toList();
    return new Layer(new SparseMatrix(width, weights), bias, units);
  }

  private static List<String> names(String name, int count) {
    return count == 1
        ? List.of(name)
        : IntStream.rangeClosed(1, count).mapToObj(i -> name + i).toList();
  }

  private static List<Rational> numbers(String row) {
    return Arrays.stream(row.strip().split("\\s+")).map(Rational::parse).toList();
  }
}
