package dev.circuitc.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * The messages of a stage.
 *
 * @param all in source order
 */
public record Diagnostics(List<Diagnostic> all) {
  public static final Diagnostics NONE = new Diagnostics(List.of());

  public Diagnostics {
    all =
        all.stream().sorted(Comparator.comparingInt(d -> d.span().start())).distinct().toList();
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
