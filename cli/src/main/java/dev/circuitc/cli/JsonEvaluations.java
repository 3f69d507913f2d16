package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.math.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers the evaluations of a net and prints them as one document once all are known. */
final class JsonEvaluations implements Evaluations {
  private record Row(Point point, List<Rational> values) {}

  private final NetFunction function;
  private final boolean exact;
  private final Terminal terminal;
  private final List<Row> rows = new ArrayList<>();

  JsonEvaluations(NetFunction function, boolean exact, Terminal terminal) {
    this.function = function;
    this.exact = exact;
    this.terminal = terminal;
  }

  @Override
  public void add(Point point, List<Rational> values) {
    rows.add(new Row(point, values));
  }

  @Override
  public void finish() {
    JsonReport.print(
        terminal,
        json -> {
          json.writeStringField("net", function.name());
          JsonReport.strings(json, "inputs", function.inputNames());
          JsonReport.strings(json, "outputs", function.outputs());
          json.writeArrayFieldStart("rows");
          for (Row row : rows) {
            write(json, row);
          }
          json.writeEndArray();
        });
  }

  private void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    JsonReport.strings(json, "at", row.point().coordinates());
    json.writeArrayFieldStart("values");
    for (Rational value : row.values()) {
      if (exact) {
        json.writeString(value.toString());
      } else {
        json.writeNumber(NumberText.float64(value));
      }
    }
    json.writeEndArray();
    json.writeBooleanField(
        "insideDomain", function.violations(row.point().coordinates()).isEmpty());
    json.writeEndObject();
  }
}
