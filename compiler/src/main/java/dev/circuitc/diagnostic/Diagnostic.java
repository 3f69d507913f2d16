package dev.circuitc.diagnostic;

import java.util.Optional;

/**
 * One message about a source.
 *
 * <p>It is one line and may quote the source: a dot stands for what would steer a terminal.
 *
 * @param message lower case, no full stop: what was found and what was wanted
 * @param hint what to do about it, where there is something to say
 */
public record Diagnostic(
    Severity severity, Code code, Span span, String message, Optional<String> hint) {
  public Diagnostic {
    message = Printable.line(message);
    hint = hint.map(Printable::line);
  }

  public Diagnostic(Severity severity, Code code, Span span, String message) {
    this(severity, code, span, message, Optional.empty());
  }

  public static Diagnostic error(Code code, Span span, String message) {
    return new Diagnostic(Severity.ERROR, code, span, message);
  }

  public static Diagnostic warning(Code code, Span span, String message) {
    return new Diagnostic(Severity.WARNING, code, span, message);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(severity, code, span, message, Optional.of(text));
  }
}
