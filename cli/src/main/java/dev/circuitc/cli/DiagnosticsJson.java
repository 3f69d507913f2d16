package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.diagnostic.Diagnostic;
import dev.circuitc.diagnostic.Diagnostics;
import dev.circuitc.diagnostic.Place;
import java.io.IOException;
import java.util.Locale;

/** The form that messages about a source take in JSON. */
final class DiagnosticsJson {
  private DiagnosticsJson() {}

  /** The document of a command that failed. */
  static void print(Terminal terminal, String message, int status, Diagnostics diagnostics) {
    JsonReport.print(
        terminal,
        json -> {
          json.writeStringField("error", message);
          json.writeNumberField("status", status);
          write(json, "diagnostics", diagnostics);
        });
  }

  static void write(JsonGenerator json, String name, Diagnostics diagnostics) throws IOException {
    json.writeArrayFieldStart(name);
    for (Diagnostic diagnostic : diagnostics.all()) {
      write(json, diagnostic);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    Place place = diagnostic.span().place();
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("code", diagnostic.code().name());
    json.writeStringField("file", place.source());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeStringField("message", diagnostic.message());
    if (diagnostic.hint().isPresent()) {
      json.writeStringField("hint", diagnostic.hint().get());
    }
    json.writeEndObject();
  }
}
