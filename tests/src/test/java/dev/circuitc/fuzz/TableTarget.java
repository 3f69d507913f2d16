package dev.circuitc.fuzz;

import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.MapImports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The bytes of a calibration table that a source names. */
final class TableTarget implements FuzzTarget {
  private static final Source SOURCE =
      new Source("fuzz.circuit", "net f(x) = pwl(x, \"table.csv\")");

  @Override
  public void accept(byte[] input) {
    MapImports files = new MapImports(Map.of("table.csv", readable(input)));
    try {
      new Compiler(Options.DEFAULT).compile(SOURCE, files).nets().forEach(Agreement::check);
    } catch (CompileException e) {
      Messages.check(e.diagnostics());
    }
  }

  @Override
  public List<byte[]> seeds() {
    return Texts.encoded(Texts.tables());
  }

  @Override
  public String readable(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
