package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.math.Rational;
import dev.circuitc.runtime.check.CheckReport;
import dev.circuitc.runtime.check.ClarkeReport;
import dev.circuitc.runtime.check.ConventionReport;
import dev.circuitc.runtime.check.FloatReport;
import dev.circuitc.runtime.check.GradientReport;
import dev.circuitc.runtime.check.ValueReport;
import dev.circuitc.runtime.check.ValueWitness;
import java.io.IOException;
import java.util.List;

/** The report of a check in JSON; exact numbers are strings. */
final class CheckJson {
  private CheckJson() {}

  static void write(JsonGenerator json, List<CheckResult> results) throws IOException {
    json.writeBooleanField("passed", results.stream().allMatch(r -> r.report().passed()));
    json.writeStringField("gradientConvention", GradientReport.CONVENTION);
    json.writeArrayFieldStart("nets");
    for (CheckResult result : results) {
      json.writeStartObject();
      members(json, result);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The members of one net's report. */
  static void members(JsonGenerator json, CheckResult result) throws IOException {
    CheckReport report = result.report();
    json.writeStringField("net", report.net());
    json.writeStringField("shape", report.shape());
    json.writeBooleanField("passed", report.passed());
    values(json, report.values(), result);
    gradients(json, report.gradients());
    json.writeArrayFieldStart("floats");
    for (FloatReport floats : report.floats()) {
      floats(json, floats);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("reach");
    json.writeNumberField("units", report.coverage().units());
    JsonReport.strings(json, "neverActive", report.coverage().neverActive());
    JsonReport.strings(json, "neverInactive", report.coverage().neverInactive());
    JsonReport.strings(json, "neverAtKink", report.coverage().neverAtKink());
    json.writeEndObject();
    json.writeStringField("repeat", result.recheck());
  }

  private static void values(JsonGenerator json, ValueReport values, CheckResult result)
      throws IOException {
    json.writeObjectFieldStart("values");
    json.writeNumberField("points", values.points());
    json.writeNumberField("mismatches", values.mismatches());
    if (values.worst().isPresent()) {
      ValueWitness worst = values.worst().get();
      json.writeObjectFieldStart("worst");
      sides(json, worst.point(), worst.output(), worst.source(), worst.network());
      JsonReport.strings(json, "reproduce", result.commands(worst.point()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void sides(
      JsonGenerator json, List<Rational> point, String output, Object source, Object network)
      throws IOException {
    JsonReport.strings(json, "at", point);
    json.writeStringField("output", output);
    json.writeStringField("source", source.toString());
    json.writeStringField("network", network.toString());
  }

  private static void gradients(JsonGenerator json, GradientReport gradients) throws IOException {
    json.writeObjectFieldStart("gradients");
    json.writeNumberField("points", gradients.points());
    json.writeNumberField("kinks", gradients.kinks());
    json.writeNumberField("mismatches", gradients.mismatches());
    json.writeNumberField("directions", gradients.directions());
    json.writeNumberField("directionMismatches", gradients.directionMismatches());
    kinks(json, gradients.clarke());
    json.writeNumberField("parameterGradients", gradients.parameters().points());
    json.writeNumberField("parameterMismatches", gradients.parameters().mismatches());
    json.writeNumberField("finiteDifferences", gradients.differences().checked());
    if (gradients.differences().worst().isPresent()) {
      double error = gradients.differences().worst().get().error();
      JsonReport.number(json, "worstRelativeError", error);
    }
    json.writeEndObject();
  }

  private static void kinks(JsonGenerator json, ClarkeReport clarke) throws IOException {
    json.writeObjectFieldStart("kinkCells");
    json.writeNumberField("decided", clarke.decided());
    json.writeNumberField("undecided", clarke.undecided());
    json.writeNumberField("mismatches", clarke.mismatches());
    json.writeNumberField("returnedOutside", clarke.outside());
    json.writeObjectFieldStart("wrongWithReluPrimeAtZero");
    for (ConventionReport convention : clarke.conventions()) {
      json.writeNumberField(convention.atKink().toString(), convention.wrong());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void floats(JsonGenerator json, FloatReport floats) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", floats.type().toString());
    json.writeStringField("bound", floats.bound().text());
    JsonReport.number(json, "boundConstant", floats.bound().constant());
    JsonReport.number(json, "boundSlope", floats.bound().slope());
    JsonReport.number(json, "overflowFrom", floats.bound().overflow());
    json.writeNumberField("points", floats.points());
    json.writeNumberField("exactPoints", floats.exactPoints());
    json.writeNumberField("overflows", floats.overflows());
    double absolute = floats.worstAbsolute().map(w -> w.absoluteError()).orElse(0.0);
    double relative = floats.worstRelative().map(w -> w.relativeError()).orElse(0.0);
    JsonReport.number(json, "worstAbsoluteError", absolute);
    JsonReport.number(json, "worstRelativeError", relative);
    json.writeEndObject();
  }
}
