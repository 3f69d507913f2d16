package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import java.util.List;
import java.util.Map;

/** The six functions that the origin trains, compiled, and other nets from text. */
final class OriginNets {
  static final CompiledNet IDENTITY = compile("net identity(x) hidden 1 = x");
  static final CompiledNet NEGATION = compile("net negation(x) hidden 1 = -x");
  static final CompiledNet ABSOLUTE = compile("net absolute(x) = |x|");
  static final CompiledNet ADDITION = compile("net addition(x1, x2) hidden 1 = x1 + x2");
  static final CompiledNet SUBTRACTION = compile("net subtraction(x1, x2) hidden 1 = x1 - x2");
  static final CompiledNet MINIMUM = compile("net minimum(x1, x2) = min(x1, x2)");

  private OriginNets() {}

  static List<CompiledNet> all() {
    return List.of(IDENTITY, NEGATION, ABSOLUTE, ADDITION, SUBTRACTION, MINIMUM);
  }

  static CompiledNet named(String name) {
    return all().stream().filter(net -> net.name().equals(name)).findFirst().orElseThrow();
  }

  static CompiledNet compile(String text) {
    return new Compiler(Options.DEFAULT)
        .compile(new Source("train.circuit", text), new MapImports(Map.of()))
        .nets()
        .get(0);
  }
}
