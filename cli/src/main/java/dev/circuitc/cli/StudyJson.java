package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The report of a study in JSON: what the single commands report, net by net. */
final class StudyJson {
  private StudyJson() {}

  static void members(JsonGenerator json, List<NetStudy> studies) throws IOException {
    json.writeBooleanField("passed", studies.stream().allMatch(NetStudy::agrees));
    json.writeStringField("verdict", new StudyVerdict(studies).toString());
    json.writeArrayFieldStart("nets");
    for (NetStudy study : studies) {
      write(json, study);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, NetStudy study) throws IOException {
    json.writeStartObject();
    json.writeStringField("net", study.name());
    json.writeStringField("file", study.written().file().toString());
    json.writeObjectFieldStart("check");
    CheckJson.members(json, study.check());
    json.writeEndObject();
    json.writeFieldName("proof");
    study.proof().write(json);
    json.writeArrayFieldStart("trainings");
    for (NetStudy.Trained trained : study.trainings()) {
      json.writeStartObject();
      json.writeFieldName("training");
      TrainingJson.write(json, trained.report());
      beside(json, "best", trained.best());
      beside(json, "failed", trained.failed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void beside(JsonGenerator json, String name, Optional<NetStudy.Beside> beside)
      throws IOException {
    if (beside.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("seed", beside.get().seed().seed());
      ComparisonJson.members(json, beside.get().comparison());
      json.writeEndObject();
    }
  }
}
