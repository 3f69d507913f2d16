package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a net computes, exactly: a source as it is written, a weight file as it is stored.
 *
 * @param inputs in order
 * @param outputs their names, in order
 * @param values from [inputs] to [outputs]
 */
record NetFunction(
    String name,
    List<InputVariable> inputs,
    List<String> outputs,
    UnaryOperator<List<Rational>> values) {

  /** The nets of a file as functions, in its order. */
  static List<NetFunction> of(NetFile file) {
    if (file instanceof NetFile.OfSource source) {
      return source.compilation().nets().stream().map(NetFunction::of).toList();
    }
    return file.networks().stream().map(NetFunction::of).toList();
  }

  private static NetFunction of(CompiledNet net) {
    Circuit circuit = net.source();
    List<String> outputs = circuit.outputs().stream().map(Output::name).toList();
    return new NetFunction(
        net.name(), circuit.inputs(), outputs, new Interpreter(circuit)::evaluate);
  }

  private static NetFunction of(Network network) {
    return new NetFunction(
        network.name(), network.inputs(), network.outputs(), new ExactEvaluator(network)::evaluate);
  }

  /** Checks that a point has a coordinate for each input. */
  void requireSize(int coordinates, String where) {
    if (coordinates != inputs.size()) {
      throw new InputException(
          "%s has %s, but '%s' takes %d (%s)"
              .formatted(
                  where,
                  NumberText.count(coordinates, "value"),
                  name,
                  inputs.size(),
                  String.join(", ", inputNames())));
    }
  }

  List<String> inputNames() {
    return inputs.stream().map(InputVariable::name).toList();
  }

  /** Where a point leaves the declared domain: {@code x = 12 is outside [-10, 10]}. */
  List<String> violations(List<Rational> point) {
    return IntStream.range(0, inputs.size())
        .filter(i -> !inputs.get(i).domain().contains(point.get(i)))
        .mapToObj(
            i ->
                inputs.get(i).name()
                    + " = "
                    + point.get(i)
                    + " is outside "
                    + inputs.get(i).domain())
        .toList();
  }
}
