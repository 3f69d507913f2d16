package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.runtime.compare.Comparison;
import dev.circuitc.runtime.compare.Differences;
import dev.circuitc.runtime.compare.OutputReport;
import dev.circuitc.runtime.compare.UnitMatch;
import dev.circuitc.runtime.compare.UnitReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report of a comparison in JSON. */
final class ComparisonJson {
  private ComparisonJson() {}

  static void members(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeBooleanField("equal", comparison.verdict().equal());
    json.writeStringField("basis", comparison.verdict().basis().name().toLowerCase(Locale.ROOT));
    json.writeStringField("domain", comparison.domain().toString());
    JsonReport.strings(json, "words", comparison.words());
    units(json, comparison.matches());
    outputs(json, comparison.outputs());
    differences(json, "values", comparison.values());
    differences(json, "gradients", comparison.gradients());
  }

  private static void units(JsonGenerator json, List<UnitMatch> matches) throws IOException {
    json.writeArrayFieldStart("units");
    for (UnitMatch match : matches) {
      json.writeStartObject();
      unit(json, "compiled", match.source());
      unit(json, "trained", match.other());
      json.writeStringField("relation", match.relation().name().toLowerCase(Locale.ROOT));
      JsonReport.number(json, "angle", match.angle());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void unit(JsonGenerator json, String name, Optional<UnitReport> unit)
      throws IOException {
    if (unit.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeNumberField("layer", unit.get().layer());
    json.writeNumberField("position", unit.get().position());
    JsonReport.number(json, "scale", unit.get().scale());
    json.writeStringField("label", unit.get().label());
    json.writeEndObject();
  }

  private static void outputs(JsonGenerator json, List<OutputReport> outputs) throws IOException {
    json.writeArrayFieldStart("outputs");
    for (OutputReport output : outputs) {
      json.writeStartObject();
      json.writeStringField("output", output.name());
      reading(json, "compiled", output.source());
      reading(json, "trained", output.other());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reading(JsonGenerator json, String name, OutputReport.Reading reading)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("function", reading.function());
    json.writeStringField("noun", reading.noun());
    json.writeStringField("circuit", reading.circuit());
    json.writeEndObject();
  }

  private static void differences(JsonGenerator json, String name, Differences differences)
      throws IOException {
    json.writeObjectFieldStart(name);
    JsonReport.number(json, "largest", differences.largest());
    JsonReport.number(json, "mean", differences.mean());
    json.writeStringField("entry", differences.entry());
    json.writeArrayFieldStart("at");
    for (double coordinate : differences.at()) {
      json.writeNumber(coordinate);
    }
    json.writeEndArray();
    json.writeBooleanField("maximum", differences.exact());
    json.writeEndObject();
  }
}
