package dev.circuitc.format;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.math.Interval;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import dev.circuitc.network.Provenance;
import dev.circuitc.network.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a network together from its weights and what {@link MetadataWriter} wrote.
 *
 * <p>What the file does not say gets a plain name: inputs {@code x1, x2}, outputs {@code y} or
 * {@code y1, y2}, unnamed units. What it says must fit the weights: names that belong to another
 * network are worse than none.
 */
final class MetadataReader {
  private final List<Affine> layers;
  private final Map<String, String> metadata;

  private MetadataReader(List<Affine> layers, Map<String, String> metadata) {
    this.layers = layers;
    this.metadata = metadata;
  }

  /** The network of at least one layer; each takes what the one before gives. */
  static Network network(List<Affine> layers, Map<String, String> metadata, String name) {
    MetadataReader reader = new MetadataReader(layers, metadata);
    return new Network(
        metadata.getOrDefault(MetadataWriter.NET, name),
        reader.inputs(),
        reader.names(MetadataWriter.OUTPUTS, "y", layers.get(layers.size() - 1).outputs()),
        reader.layers(),
        reader.provenance());
  }

  private List<InputVariable> inputs() {
    int width = layers.get(0).inputs();
    List<String> names = names(MetadataWriter.INPUTS, "x", width);
    List<String> domains = lines(MetadataWriter.DOMAINS, width).orElse(List.of());
    List<InputVariable> inputs = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      Interval domain = domains.isEmpty() ? Interval.REALS : DomainText.parse(domains.get(i));
      inputs.add(new InputVariable(names.get(i), domain));
    }
    return inputs;
  }

  private List<String> names(String key, String letter, int count) {
    Optional<List<String>> said = lines(key, count);
    if (said.isPresent()) {
      return said.get().stream().map(Lines::unescaped).toList();
    }
    return letter.equals("y") && count == 1 ? List.of("y") : numbered(letter, count);
  }

  private static List<String> numbered(String letter, int count) {
    List<String> names = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      names.add(letter + i);
    }
    return names;
  }

  private Optional<List<String>> lines(String key, long count) {
    if (!metadata.containsKey(key)) {
      return Optional.empty();
    }
    List<String> lines = Lines.split(metadata.get(key), '\n');
    if (lines.size() != count) {
      throw new FormatException(
          "metadata '" + key + "' has " + lines.size() + " lines, the network has " + count);
    }
    return Optional.of(lines);
  }

  private List<Layer> layers() {
    long units = 0;
    for (Affine hidden : layers.subList(0, layers.size() - 1)) {
      units += hidden.outputs();
    }
    List<String> lines = lines(MetadataWriter.UNITS, units).orElse(List.of());
    List<Layer> named = new ArrayList<>(layers.size());
    int line = 0;
    for (int i = 0; i < layers.size(); i++) {
      Affine layer = layers.get(i);
      boolean last = i == layers.size() - 1;
      List<Unit> described = new ArrayList<>();
      for (int row = 0; row < layer.outputs() && !last; row++) {
        described.add(
            lines.isEmpty() ? Unit.unnamed(i + 1, row + 1) : unit(lines.get(line++)));
      }
      named.add(new Layer(layer.weights(), layer.bias(), described));
    }
    return named;
  }

  private static Unit unit(String line) {
    List<String> parts = Lines.split(line + "\t", '\t');
    if (parts.size() != 3) {
      throw new FormatException("unit '" + line + "' is not label, circuit and place, by tabs");
    }
    Optional<Place> place =
        parts.get(2).isEmpty()
            ? Optional.empty()
            : Optional.of(place(Lines.unescaped(parts.get(2))));
    return new Unit(Lines.unescaped(parts.get(0)), Lines.unescaped(parts.get(1)), place);
  }

  /** A place in a source; {@link FormatException} for anything else. */
  static Place place(String text) {
    try {
      return Place.parse(text);
    } catch (IllegalArgumentException e) { // NumberFormatException included
      throw new FormatException("'" + text + "' is not a place such as 'a.circuit:3:20'", e);
    }
  }

  private Optional<Provenance> provenance() {
    if (!metadata.containsKey(MetadataWriter.TOOL)) {
      return Optional.empty();
    }
    return Optional.of(
        new Provenance(
            metadata.get(MetadataWriter.TOOL),
            metadata.getOrDefault(MetadataWriter.SOURCE, ""),
            metadata.getOrDefault(MetadataWriter.SHA256, "")));
  }
}
