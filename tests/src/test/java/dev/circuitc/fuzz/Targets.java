package dev.circuitc.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The list of fuzz targets by name. */
final class Targets {
  /** All of them together. */
  static final String ALL = "all";

  private static final Map<String, Supplier<FuzzTarget>> EACH =
      new TreeMap<>(
          Map.of(
              "certificate", CertificateTarget::new,
              "editor", EditorTarget::new,
              "programs", ProgramsTarget::new,
              "source", SourceTarget::new,
              "table", TableTarget::new,
              "tokens", TokensTarget::new,
              "weights", WeightsTarget::new));

  private Targets() {}

  static FuzzTarget named(String name) {
    if (name.equals(ALL)) {
      return new AllTargets(EACH.values().stream().map(Supplier::get).toList());
    }
    if (!EACH.containsKey(name)) {
      throw new IllegalArgumentException(
          "no target '" + name + "', wanted " + EACH.keySet() + " or '" + ALL + "'");
    }
    return EACH.get(name).get();
  }
}
