package dev.circuitc.diagnostic;

/**
 * Writes a message for a terminal: where it is, what it says, the line, and carets under the span.
 *
 * <pre>
 * limiter.circuit:3:12: error: unknown name 'clmp'
 *   3 | net f(x) = clmp(x, 0, 1)
 *     |            ^^^^
 *     = did you mean 'clamp'?
 * </pre>
 */
public final class CaretPrinter {
  private CaretPrinter() {}

  /** All messages, a blank line between two; each line ends in a line feed. */
  public static String text(Diagnostics diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.all()) {
      text.append(text.isEmpty() ? "" : "\n").append(text(diagnostic));
    }
    return text.toString();
  }

  /** One message; each of its lines ends in a line feed. */
  public static String text(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    Place place = span.place();
    String number = Integer.toString(place.line());
    String margin = " ".repeat(number.length() + 3);
    Excerpt excerpt = Excerpt.of(span);
    StringBuilder text = new StringBuilder();
    text.append(place).append(diagnostic.severity() == Severity.ERROR ? ": error: " : ": warning: ");
    text.append(diagnostic.message()).append('\n');
    text.append("  ").append(number).append(" | ").append(excerpt.line()).append('\n');
    text.append(margin).append("| ").append(excerpt.carets()).append('\n');
    diagnostic.hint().ifPresent(hint -> text.append(margin).append("= ").append(hint).append('\n'));
    return text.toString();
  }
}
