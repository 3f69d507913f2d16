package dev.circuitc.cli.server;

import dev.circuitc.Compiler;
import dev.circuitc.Options;
import dev.circuitc.diagnostic.CompileException;
import dev.circuitc.diagnostic.Diagnostics;
import dev.circuitc.diagnostic.Severity;
import dev.circuitc.diagnostic.Source;
import dev.circuitc.frontend.Imports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** The compiler's messages about a document, as the protocol wants them. */
final class Messages {
  private Messages() {}

  /** By the URI of the document they are about; the document itself is there even without any. */
  static Map<String, List<Diagnostic>> of(String uri, Source source, Imports imports) {
    Map<String, List<Diagnostic>> messages = new LinkedHashMap<>();
    messages.put(uri, new ArrayList<>());
    for (dev.circuitc.diagnostic.Diagnostic message : compiled(source, imports).all()) {
      Source about = message.span().source();
      String target = about.name().equals(source.name()) ? uri : OpenDocuments.uri(about.name());
      messages.computeIfAbsent(target, t -> new ArrayList<>()).add(converted(message));
    }
    return messages;
  }

  private static Diagnostics compiled(Source source, Imports imports) {
    try {
      return new Compiler(Options.DEFAULT).compile(source, imports).warnings();
    } catch (CompileException e) {
      return e.diagnostics();
    }
  }

  private static Diagnostic converted(dev.circuitc.diagnostic.Diagnostic message) {
    String hint = message.hint().map(text -> "\n" + text).orElse("");
    DiagnosticSeverity severity =
        message.severity() == Severity.ERROR
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning;
    String code = message.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Diagnostic(
        Positions.of(message.span()), message.message() + hint, severity, "circuitc", code);
  }
}
