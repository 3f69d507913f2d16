package dev.circuitc.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages of a stage.
 *
 * @param all each once, in source order; sources in the order in which they were first given
 */
public record Diagnostics(List<Diagnostic> all) {
  public static final Diagnostics NONE = new Diagnostics(List.of());

  public Diagnostics {
    all = List.copyOf(ordered(all));
  }

  private static List<Diagnostic> ordered(List<Diagnostic> all) {
    if (all.size() < 2) {
      return all;
    }
    Set<Source> sources = new LinkedHashSet<>();
    all.forEach(diagnostic -> sources.add(diagnostic.span().source()));
    List<Source> order = List.copyOf(sources);
    List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(all));
    sorted.sort(
        Comparator.comparingInt((Diagnostic d) -> order.indexOf(d.span().source()))
            .thenComparingInt(d -> d.span().start()));
    return sorted;
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
