package dev.circuitc.format;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the form that {@link Json} describes. */
final class JsonReader {
  private final JsonCursor json;
  private final Set<String> seen = new TreeSet<>();
  private final List<InputVariable> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final List<List<JsonRow>> layers = new ArrayList<>();
  private String name = "";
  private Optional<Provenance> provenance = Optional.empty();

  private JsonReader(JsonCursor json) {
    this.json = json;
  }

  static Network read(JsonCursor json) throws IOException {
    JsonReader reader = new JsonReader(json);
    json.object("the document", reader::member);
    for (String key : List.of("format", "name", "inputs", "outputs", "layers")) {
      if (!reader.seen.contains(key)) {
        throw json.error("the document has no '" + key + "'");
      }
    }
    json.end();
    return reader.network();
  }

  private void member(String key) throws IOException {
    seen.add(key);
    switch (key) {
      case "format" -> format();
      case "name" -> name = json.text(key);
      case "provenance" -> provenance = Optional.of(provenance());
      case "inputs" -> json.array(key, k -> inputs.add(input()));
      case "outputs" -> json.array(key, k -> outputs.add(json.text("an output")));
      case "notes" -> json.object(key, json::text); // they say nothing that a network holds
      case "layers" -> json.array(key, k -> layers.add(layer()));
      default -> throw json.error("unknown key '" + key + "' in the document");
    }
  }

  private void format() throws IOException {
    String format = json.text("format");
    if (!format.equals(Json.FORMAT)) {
      throw json.error("the format is '" + format + "', wanted '" + Json.FORMAT + "'");
    }
  }

  private Provenance provenance() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> keys = List.of("tool", "source", "sha256");
    json.object(
        "provenance",
        key -> {
          if (!keys.contains(key)) {
            throw json.error("unknown key '" + key + "' in the provenance");
          }
          texts.put(key, json.text(key));
        });
    if (texts.size() < keys.size()) {
      throw json.error("the provenance must have " + keys);
    }
    return new Provenance(texts.get("tool"), texts.get("source"), texts.get("sha256"));
  }

  private InputVariable input() throws IOException {
    List<String> names = new ArrayList<>();
    List<Interval> domains = new ArrayList<>();
    json.object(
        "an input",
        key -> {
          switch (key) {
            case "name" -> names.add(json.text("the name of an input"));
            case "domain" -> domains.add(domain());
            default -> throw json.error("unknown key '" + key + "' in an input");
          }
        });
    if (names.isEmpty()) {
      throw json.error("an input has no 'name'");
    }
    return new InputVariable(names.get(0), domains.isEmpty() ? Interval.REALS : domains.get(0));
  }

  private Interval domain() throws IOException {
    List<Optional<Rational>> ends = new ArrayList<>();
    json.array(
        "the end of a domain",
        what -> ends.add(json.isNull() ? Optional.empty() : Optional.of(json.rational(what))));
    if (ends.size() != 2) {
      throw json.error("a domain must have 2 ends, not " + ends.size());
    }
    if (ends.get(0).isPresent() && ends.get(1).isPresent()
        && ends.get(0).get().compareTo(ends.get(1).get()) > 0) {
      throw json.error("a domain must not run backwards");
    }
    return new Interval(ends.get(0), ends.get(1));
  }

  private List<JsonRow> layer() throws IOException {
    List<JsonRow> rows = new ArrayList<>();
    json.array("a layer", what -> rows.add(row()));
    return rows;
  }

  private JsonRow row() throws IOException {
    JsonRow.Builder row = new JsonRow.Builder();
    json.object(
        "a row",
        key -> {
          switch (key) {
            case "weights" -> json.object(key, column -> row.weight(json, column));
            case "bias" -> row.bias = json.rational(key);
            case "unit" -> row.label = Optional.of(json.text(key));
            case "circuit" -> row.circuit = json.text(key);
            case "place" -> row.place = Optional.of(place());
            default -> throw json.error("unknown key '" + key + "' in a row");
          }
        });
    return row.build();
  }

  private Place place() throws IOException {
    try {
      return MetadataReader.place(json.text("place"));
    } catch (FormatException e) {
      throw json.error(e.getMessage());
    }
  }

  private Network network() {
    return new Network(name, inputs, outputs, JsonRow.layers(layers, inputs.size(), outputs.size()),
        provenance);
  }
}
