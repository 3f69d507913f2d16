package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A network in its file, beside what is known of it: a row of the report of a compilation. */
record ProvedNet(WrittenNet written, SelfProof proof) {

  /** The columns that {@link #addTo} fills. */
  static Table table() {
    return new Table("net", "shape", ">hidden layers", ">units", "proof", "file");
  }

  void addTo(Table table) {
    table.row(
        written.network().name(),
        written.network().shape(),
        written.network().hidden().size(),
        written.network().units(),
        words(),
        written.file());
  }

  /** The proof is of the network; the float type of a file may hold another one. */
  private String words() {
    boolean rounded = proof == SelfProof.PROVED && !written.report().isExact();
    return rounded ? proof + ", then rounded" : proof.toString();
  }

  static void writeAll(JsonGenerator json, List<ProvedNet> nets) throws IOException {
    json.writeArrayFieldStart("nets");
    for (ProvedNet net : nets) {
      json.writeStartObject();
      net.written.writeMembers(json);
      json.writeStringField("proof", net.proof.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
