package dev.circuitc.format;

import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.DecimalText;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Lays a network out as JSON, one input or one row of weights a line. */
final class JsonWriter {
  private final Network network;
  private final SortedMap<String, String> notes;
  private final ByteSink sink;

  JsonWriter(Network network, SortedMap<String, String> notes, ByteSink sink) {
    this.network = network;
    this.notes = notes;
    this.sink = sink;
  }

  WriteReport write() throws IOException {
    line("{");
    line("  \"format\": " + JsonText.quoted(Json.FORMAT) + ",");
    line("  \"name\": " + JsonText.quoted(network.name()) + ",");
    if (network.provenance().isPresent()) {
      provenance(network.provenance().get());
    }
    inputs();
    outputs();
    if (!notes.isEmpty()) {
      notes();
    }
    layers();
    line("}");
    return WriteReport.exact(sink.flush());
  }

  private void line(String text) throws IOException {
    sink.put((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void provenance(Provenance provenance) throws IOException {
    line("  \"provenance\": {");
    line("    \"tool\": " + JsonText.quoted(provenance.tool()) + ",");
    line("    \"source\": " + JsonText.quoted(provenance.source()) + ",");
    line("    \"sha256\": " + JsonText.quoted(provenance.sha256()));
    line("  },");
  }

  private void inputs() throws IOException {
    line("  \"inputs\": [");
    for (Iterator<InputVariable> all = network.inputs().iterator(); all.hasNext(); ) {
      InputVariable input = all.next();
      line("    {\"name\": " + JsonText.quoted(input.name()) + domain(input.domain()) + "}"
          + (all.hasNext() ? "," : ""));
    }
    line("  ],");
  }

  private static String domain(Interval domain) {
    return domain.equals(Interval.REALS)
        ? ""
        : ", \"domain\": [" + end(domain.lower()) + ", " + end(domain.upper()) + "]";
  }

  private static String end(Optional<Rational> end) {
    return end.isPresent() ? number(end.get(), "the end of a domain") : "null";
  }

  private void outputs() throws IOException {
    StringBuilder names = new StringBuilder();
    for (String output : network.outputs()) {
      names.append(names.length() == 0 ? "" : ", ").append(JsonText.quoted(output));
    }
    line("  \"outputs\": [" + names + "],");
  }

  private void notes() throws IOException {
    line("  \"notes\": {");
    for (Iterator<String> keys = notes.keySet().iterator(); keys.hasNext(); ) {
      String key = keys.next();
      String text = JsonText.quoted(notes.get(key));
      line("    " + JsonText.quoted(key) + ": " + text + (keys.hasNext() ? "," : ""));
    }
    line("  },");
  }

  private void layers() throws IOException {
    line("  \"layers\": [");
    int last = network.layers().size() - 1;
    for (int i = 0; i <= last; i++) {
      line("    [");
      rows(i, network.layers().get(i));
      line(i == last ? "    ]" : "    ],");
    }
    line("  ]");
  }

  private void rows(int index, Layer layer) throws IOException {
    for (int row = 0; row < layer.outputs(); row++) {
      StringBuilder text = new StringBuilder("      {\"weights\": {");
      weights(text, layer.weights().rows().get(row), index, row);
      text.append("}, \"bias\": ");
      String place = RoundedWeight.position(index, row, OptionalInt.empty());
      text.append(number(layer.bias().get(row), place));
      if (!layer.units().isEmpty()) {
        unit(text, layer.units().get(row));
      }
      line(text.append(row == layer.outputs() - 1 ? "}" : "},").toString());
    }
  }

  private static void weights(StringBuilder text, SparseVector weights, int layer, int row) {
    for (int k = 0; k < weights.size(); k++) {
      String place = RoundedWeight.position(layer, row, OptionalInt.of(weights.index(k)));
      text.append(k == 0 ? "\"" : ", \"").append(weights.index(k)).append("\": ");
      text.append(number(weights.value(k), place));
    }
  }

  private static void unit(StringBuilder text, Unit unit) {
    text.append(", \"unit\": ").append(JsonText.quoted(unit.label()));
    if (!unit.circuit().isEmpty()) {
      text.append(", \"circuit\": ").append(JsonText.quoted(unit.circuit()));
    }
    if (unit.place().isPresent()) {
      text.append(", \"place\": ").append(JsonText.quoted(unit.place().get().toString()));
    }
  }

  private static String number(Rational value, String place) {
    String text = value.toString();
    int slash = text.indexOf('/');
    int digits = Math.max(text.length() - slash - 1, slash); // of the longer part
    if (digits > DecimalText.MAX_DIGITS) {
      throw new FormatException(
          place + " has " + digits + " digits, over the limit of " + DecimalText.MAX_DIGITS);
    }
    return '"' + text + '"';
  }
}
