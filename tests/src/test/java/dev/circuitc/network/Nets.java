package dev.circuitc.network;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Output;
import dev.circuitc.math.Interval;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.PassManager;
import dev.circuitc.pass.Passes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Networks of small functions, compiled from circuits built by hand. */
public final class Nets {
  private Nets() {}

  /** A function of node ids: inputs are nodes 0, 1, .. */
  public interface Function {
    int build(CircuitBuilder builder, CircuitLibrary library);
  }

  public static Circuit circuit(int inputs, Interval domain, Function function) {
    List<InputVariable> variables =
        IntStream.rangeClosed(1, inputs)
            .mapToObj(i -> new InputVariable("x" + i, domain))
            .toList();
    CircuitBuilder builder = new CircuitBuilder(variables);
    int result = function.build(builder, new CircuitLibrary(builder, Optional.empty()));
    return builder.build(List.of(new Output("y", result)));
  }

  /** The network of a circuit, with at least the given number of hidden layers. */
  public static Network compile(Circuit circuit, int hidden) {
    Circuit optimised = new PassManager(Passes.of(Aim.SIZE), (pass, result) -> {}).run(circuit);
    int depth = Math.max(hidden, Layering.leastDepth(optimised));
    return Assembler.assemble("f", optimised, depth, Optional.empty());
  }
}
