package dev.circuitc.cli;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Interval;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A network as text: its shape, every unit with its circuit, what the outputs are made of. */
final class NetworkText {
  private final Network network;

  private NetworkText(Network network) {
    this.network = network;
  }

  /** With how far its outputs are from what its source says. */
  static String of(Network network, List<Deviation> deviations) {
    return of(network) + DeviationText.lines(network.outputs(), deviations);
  }

  static String of(Network network) {
    NetworkText text = new NetworkText(network);
    String units = network.hidden().isEmpty() ? "" : text.units() + "\n";
    return text.headline() + text.domains() + "\n" + units + text.outputs();
  }

  private String headline() {
    return "%s(%s) -> %s: %s, %s, %s\n"
        .formatted(
            network.name(),
            network.inputs().stream().map(InputVariable::name).collect(Collectors.joining(", ")),
            String.join(", ", network.outputs()),
            network.shape(),
            NumberText.count(network.hidden().size(), "hidden layer"),
            NumberText.count(network.units(), "unit"));
  }

  private String domains() {
    List<InputVariable> bounded =
        network.inputs().stream().filter(i -> !i.domain().equals(Interval.REALS)).toList();
    return bounded.stream()
        .map(input -> "for " + input.name() + " in " + input.domain() + "\n")
        .collect(Collectors.joining());
  }

  private String units() {
    Table table = new Table("unit", "relu of", "is", "in the circuit");
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      for (int row = 0; row < network.layers().get(layer).outputs(); row++) {
        Unit unit = network.layers().get(layer).units().get(row);
        table.row(name(layer, row), sum(layer, row), unit.label(), unit.circuit());
      }
    }
    return table.toString();
  }

  private String outputs() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < network.outputs().size(); row++) {
      String sum = sum(network.layers().size() - 1, row);
      text.append(network.outputs().get(row)).append(" = ").append(sum).append('\n');
    }
    return text.toString();
  }

  private String sum(int layer, int row) {
    Layer at = network.layers().get(layer);
    IntFunction<String> names =
        layer == 0 ? i -> network.inputs().get(i).name() : i -> name(layer - 1, i);
    return SumText.of(at.weights().rows().get(row), at.bias().get(row), names);
  }

  /** {@code h3}; {@code h2.3} (layer, position) where there are more layers. */
  private String name(int layer, int row) {
    return network.hidden().size() == 1 ? "h" + (row + 1) : "h" + (layer + 1) + "." + (row + 1);
  }
}
