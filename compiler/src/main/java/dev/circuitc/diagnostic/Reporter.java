package dev.circuitc.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the messages of a stage: one for each fault, however often the stage comes across it.
 *
 * <p>The one mutable thing a stage shares; what leaves the stage is a {@link Diagnostics}.
 */
public final class Reporter {
  /** Messages kept; whoever has more mends these first. */
  public static final int LIMIT = 100;

  private record Fault(Span span, String message) {}

  private final List<Diagnostic> collected = new ArrayList<>();
  private final Set<Fault> known = new HashSet<>();
  private boolean errors;

  public void report(Diagnostic diagnostic) {
    errors |= diagnostic.severity() == Severity.ERROR;
    Fault fault = new Fault(diagnostic.span(), diagnostic.message());
    if (isFull() || !known.add(fault)) {
      return;
    }
    collected.add(diagnostic);
    if (isFull()) {
      String rest = "more than " + (LIMIT - 1) + " messages: the rest is not shown";
      collected.set(
          LIMIT - 1, new Diagnostic(diagnostic.severity(), Code.LIMIT, diagnostic.span(), rest));
    }
  }

  /** Whether further messages would be dropped, so that there is no use in looking for them. */
  public boolean isFull() {
    return collected.size() >= LIMIT;
  }

  public boolean hasErrors() {
    return errors;
  }

  public Diagnostics collected() {
    return new Diagnostics(collected);
  }

  /** Ends the stage: throws everything collected if there is an error among it. */
  public void throwIfErrors() {
    if (errors) {
      throw new CompileException(collected());
    }
  }
}
