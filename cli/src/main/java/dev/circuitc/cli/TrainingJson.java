package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.runtime.train.SeedResult;
import dev.circuitc.runtime.train.SuccessRate;
import dev.circuitc.runtime.train.TrainingReport;
import java.io.IOException;
import java.util.List;

/** What trainings came to, in JSON: each net with each of its seeds. */
final class TrainingJson {
  private TrainingJson() {}

  static void writeAll(JsonGenerator json, List<TrainingReport> reports) throws IOException {
    json.writeArrayFieldStart("trainings");
    for (TrainingReport report : reports) {
      write(json, report);
    }
    json.writeEndArray();
  }

  static void write(JsonGenerator json, TrainingReport report) throws IOException {
    SuccessRate rate = report.rate();
    json.writeStartObject();
    json.writeStringField("net", report.net());
    json.writeStringField("shape", report.shape());
    json.writeStringField("regimen", report.regimen().name());
    json.writeStringField("settings", report.regimen().toString());
    json.writeNumberField("found", rate.successes());
    json.writeNumberField("trained", rate.trials());
    JsonReport.number(json, "rate", rate.rate());
    JsonReport.number(json, "rateLow", rate.interval().low());
    JsonReport.number(json, "rateHigh", rate.interval().high());
    json.writeArrayFieldStart("seeds");
    for (SeedResult seed : report.seeds()) {
      write(json, seed);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SeedResult seed) throws IOException {
    json.writeStartObject();
    json.writeNumberField("seed", seed.seed());
    json.writeBooleanField("found", seed.success());
    JsonReport.number(json, "testLoss", seed.testLoss());
    json.writeNumberField("steps", seed.steps());
    if (seed.failure().isPresent()) {
      json.writeStringField("cause", TrainingText.words(seed.failure().get().cause()));
      json.writeStringField("detail", seed.failure().get().detail());
    }
    json.writeEndObject();
  }
}
