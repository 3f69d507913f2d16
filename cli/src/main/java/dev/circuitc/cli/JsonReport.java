package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/** Writes the one JSON document of a command on standard output. */
final class JsonReport {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReport() {}

  /** The members of the document's object. */
  interface Members {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static void print(Terminal terminal, Members members) {
    try (JsonGenerator json = FACTORY.createGenerator(new TerminalWriter(terminal))) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      members.writeTo(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("a JSON report: " + e.getMessage(), e);
    }
  }

  static void strings(JsonGenerator json, String name, Iterable<?> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  /** A finite number as such, anything else as a string, which JSON cannot hold otherwise. */
  static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeStringField(name, Double.toString(value));
    }
  }

  private static final class TerminalWriter extends Writer {
    private final Terminal terminal;

    TerminalWriter(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      terminal.print(new String(text, offset, length));
    }

    @Override
    public void flush() {
      terminal.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
