package dev.circuitc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Deviation;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The form that networks take in the JSON reports; numbers are exact, as strings. */
final class NetworkJson {
  private NetworkJson() {}

  /** The members that say how large a network is. */
  static void writeSize(JsonGenerator json, Network network) throws IOException {
    json.writeStringField("net", network.name());
    json.writeStringField("shape", network.shape());
    json.writeNumberField("hiddenLayers", network.hidden().size());
    json.writeNumberField("units", network.units());
  }

  /** A whole network, as an object; how far it is from its source where that is known. */
  static void write(JsonGenerator json, Network network, List<Deviation> deviations)
      throws IOException {
    json.writeStartObject();
    writeSize(json, network);
    json.writeArrayFieldStart("inputs");
    for (InputVariable input : network.inputs()) {
      writeInput(json, input);
    }
    json.writeEndArray();
    JsonReport.strings(json, "outputs", network.outputs());
    if (!deviations.isEmpty()) {
      DeviationText.write(json, deviations);
    }
    json.writeArrayFieldStart("layers");
    for (Layer layer : network.layers()) {
      writeLayer(json, layer);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeInput(JsonGenerator json, InputVariable input) throws IOException {
    Interval domain = input.domain();
    json.writeStartObject();
    json.writeStringField("name", input.name());
    writeBound(json, "lower", domain.lower());
    writeBound(json, "upper", domain.upper());
    json.writeEndObject();
  }

  private static void writeBound(JsonGenerator json, String name, Optional<Rational> bound)
      throws IOException {
    json.writeFieldName(name);
    if (bound.isPresent()) {
      json.writeString(bound.get().toString());
    } else {
      json.writeNull();
    }
  }

  private static void writeLayer(JsonGenerator json, Layer layer) throws IOException {
    json.writeStartArray();
    for (int row = 0; row < layer.outputs(); row++) {
      json.writeStartObject();
      if (!layer.units().isEmpty()) {
        writeUnit(json, layer.units().get(row));
      }
      writeWeights(json, layer.weights().rows().get(row));
      json.writeStringField("bias", layer.bias().get(row).toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeUnit(JsonGenerator json, Unit unit) throws IOException {
    json.writeStringField("label", unit.label());
    json.writeStringField("circuit", unit.circuit());
    if (unit.place().isPresent()) {
      json.writeStringField("place", unit.place().get().toString());
    }
  }

  private static void writeWeights(JsonGenerator json, SparseVector row) throws IOException {
    json.writeObjectFieldStart("weights");
    for (int k = 0; k < row.size(); k++) {
      json.writeStringField(String.valueOf(row.index(k)), row.value(k).toString());
    }
    json.writeEndObject();
  }
}
