package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.CompiledNet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in its file, beside what is known of it: a row of the report of a compilation.
 *
 * @param compiled what was written
 */
record ProvedNet(CompiledNet compiled, WrittenNet written, SelfProof proof) {
  private static final int WITHIN = 5; // the column's place, before the file

  /** A row for each net; tolerances have a column where any net makes use of one. */
  static Table table(List<ProvedNet> nets) {
    boolean exact = nets.stream().allMatch(net -> net.compiled.deviation().isExact());
    List<String> columns =
        new ArrayList<>(List.of("net", "shape", ">hidden layers", ">units", "proof", "file"));
    if (!exact) {
      columns.add(WITHIN, "within");
    }
    Table table = new Table(columns.toArray(String[]::new));
    for (ProvedNet net : nets) {
      List<Object> row = net.row();
      if (!exact) {
        row.add(WITHIN, net.compiled.deviation());
      }
      table.row(row.toArray());
    }
    return table;
  }

  private List<Object> row() {
    return new ArrayList<>(
        List.of(
            written.network().name(),
            written.network().shape(),
            written.network().hidden().size(),
            written.network().units(),
            words(),
            written.file()));
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
      DeviationText.write(json, net.compiled.deviations());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
