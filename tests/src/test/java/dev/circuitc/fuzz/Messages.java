package dev.circuitc.fuzz;

import dev.circuitc.diagnostic.CaretPrinter;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Diagnostics;
import dev.circuitc.diagnostic.Span;

/** What must hold for every message: it points into its source, and is fit to be shown. */
final class Messages {
  private Messages() {}

  static void check(Diagnostics diagnostics) {
    diagnostics.all().forEach(Messages::check);
  }

  private static void check(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    if (span.end() > span.source().text().length()) {
      throw new AssertionError("points past the end: " + diagnostic);
    }
    String shown = CaretPrinter.text(diagnostic);
    if (shown.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      throw new AssertionError("steers the terminal: " + diagnostic);
    }
    int lines = diagnostic.hint().isPresent() ? 4 : 3;
    if (diagnostic.message().isBlank() || shown.lines().count() != lines) {
      throw new AssertionError("is not one line of text: " + diagnostic);
    }
  }
}
