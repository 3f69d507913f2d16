package dev.circuitc.fuzz;

import dev.circuitc.CompiledNet;
import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import dev.circuitc.network.Network;
import java.util.List;

/** Small nets of every shape that a file has to tell apart. */
final class Nets {
  private static final String TEXT =
      """
      net most(x, y) = max(x, y, 1/3)
      net plain(v[3]) -> (low, high) = [v[0] / 7, v[1] - v[2]]
      net deep(x in [-1, 1]) hidden 2 = min(|x|, 1/2)
      net still(x) = 5
      """;

  private Nets() {}

  static List<Network> compiled() {
    return all().stream().map(CompiledNet::network).toList();
  }

  /** One whose proof has several cells. */
  static CompiledNet small() {
    return all().get(0);
  }

  private static List<CompiledNet> all() {
    return new Compiler(Options.DEFAULT)
        .compile(new Source("nets.circuit", TEXT), MapImports.NONE)
        .nets();
  }
}
