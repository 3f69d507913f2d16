package dev.circuitc.cli.server;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.frontend.LoweredNet;
import dev.circuitc.frontend.SourceIndex;
import dev.circuitc.frontend.Symbol;
import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an editor shows of the place under the pointer: the name there, and what its expression costs. */
final class HoverText {
  private static final int LARGEST = 20_000; // nodes; a larger expression is not compiled for a hover

  private HoverText() {}

  /** Markdown; empty where there is nothing to say. */
  static Optional<String> at(SourceIndex index, int offset) {
    String name = index.symbolAt(offset).map(Symbol::signature).map(HoverText::code).orElse("");
    String cost = index.loweredAt(offset).map(HoverText::described).orElse("");
    String text = (name + cost).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String code(String text) {
    return "```circuit\n" + text + "\n```\n";
  }

  private static String described(LoweredNet net) {
    String type = type(net.circuit().outputs());
    if (net.circuit().nodes().size() > LARGEST) {
      return type;
    }
    CompiledNet compiled = new Compiler(Options.DEFAULT).compile(net, Optional.empty());
    int units = compiled.network().units();
    int layers = compiled.network().hidden().size();
    return "%s, in %s; %s, %s%s"
        .formatted(
            type,
            range(compiled.optimised()),
            count(units, "unit"),
            count(layers, "hidden layer"),
            accuracy(compiled.deviation()));
  }

  private static String accuracy(Deviation deviation) {
    return deviation.isExact() ? "" : "; within " + deviation;
  }

  private static String type(List<Output> outputs) {
    boolean scalar = outputs.size() == 1 && outputs.get(0).name().equals("y");
    return scalar ? "number" : "vector of " + outputs.size();
  }

  private static String range(Circuit circuit) {
    Bounds bounds = Bounds.of(circuit);
    return circuit.outputs().stream()
        .map(output -> bounds.of(output.node()))
        .map(Interval::toString)
        .distinct()
        .collect(Collectors.joining(" x "));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
