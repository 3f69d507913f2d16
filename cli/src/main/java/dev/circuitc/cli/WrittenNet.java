package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.format.RoundedWeight;
import dev.circuitc.format.WriteReport;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import java.io.IOException;
import java.nio.file.Path;

/** A network beside the file it was written to. */
record WrittenNet(Network network, Path file, WriteReport report) {

  /** What the float type could not hold; empty where it held all. */
  String roundingNote(FloatType type) {
    if (report.isExact()) {
      return "";
    }
    RoundedWeight first = report.first().get(0);
    return "%s: %s rounds %s, by at most %s of its value: %s = %s is %s in the file\n"
        .formatted(
            network.name(),
            type,
            NumberText.count(report.rounded(), "weight"),
            NumberText.rounded(report.worstRelativeError()),
            first.position(),
            first.exact(),
            first.stored());
  }

  void writeMembers(JsonGenerator json) throws IOException {
    NetworkJson.writeSize(json, network);
    json.writeStringField("file", file.toString());
    json.writeNumberField("bytes", report.bytes());
    json.writeNumberField("roundedWeights", report.rounded());
    JsonReport.number(json, "worstRelativeError", report.worstRelativeError());
  }
}
