package dev.circuitc.format;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** All of a network but its weights as keys and texts, for formats that hold tensors and texts. */
final class MetadataWriter {
  static final String NET = "circuitc.net";
  static final String INPUTS = "circuitc.inputs";
  static final String DOMAINS = "circuitc.domains";
  static final String OUTPUTS = "circuitc.outputs";
  static final String UNITS = "circuitc.units";
  static final String TOOL = "circuitc.tool";
  static final String SOURCE = "circuitc.source";
  static final String SHA256 = "circuitc.sha256";

  private MetadataWriter() {}

  /**
   * Ordered, the notes last; a list is a line an entry, and a unit's line is label, circuit and place by tabs.
   */
  static Map<String, String> of(Network network, Map<String, String> notes) {
    Map<String, String> metadata = new LinkedHashMap<>();
    if (network.provenance().isPresent()) {
      Provenance provenance = network.provenance().get();
      metadata.put(TOOL, provenance.tool());
      metadata.put(SOURCE, provenance.source());
      metadata.put(SHA256, provenance.sha256());
    }
    metadata.put(NET, network.name());
    putNames(network, metadata);
    metadata.put(UNITS, units(network));
    metadata.putAll(notes);
    return metadata;
  }

  private static void putNames(Network network, Map<String, String> metadata) {
    StringBuilder names = new StringBuilder();
    StringBuilder domains = new StringBuilder();
    for (InputVariable input : network.inputs()) {
      names.append(Lines.escaped(input.name())).append('\n');
      domains.append(input.domain()).append('\n');
    }
    metadata.put(INPUTS, names.toString());
    metadata.put(DOMAINS, domains.toString());
    StringBuilder outputs = new StringBuilder();
    for (String output : network.outputs()) {
      outputs.append(Lines.escaped(output)).append('\n');
    }
    metadata.put(OUTPUTS, outputs.toString());
  }

  private static String units(Network network) {
    StringBuilder lines = new StringBuilder();
    for (Layer layer : network.hidden()) {
      for (Unit unit : layer.units()) {
        lines.append(Lines.escaped(unit.label())).append('\t');
        lines.append(Lines.escaped(unit.circuit())).append('\t');
        if (unit.place().isPresent()) {
          Place place = unit.place().get();
          lines.append(Lines.escaped(place.toString()));
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
