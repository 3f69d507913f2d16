package dev.circuitc.format;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseMatrix;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a layer as the JSON form gives it.
 *
 * @param label of the unit; empty where the file gives none
 * @param circuit of the unit, and its place; only beside a label
 */
record JsonRow(
    SparseVector weights,
    Rational bias,
    Optional<String> label,
    String circuit,
    Optional<Place> place) {

  /** A row while it is being read. */
  static final class Builder {
    private final TreeMap<Integer, Rational> weights = new TreeMap<>();
    Rational bias = Rational.ZERO;
    Optional<String> label = Optional.empty();
    String circuit = "";
    Optional<Place> place = Optional.empty();

    /** The weight whose value the cursor stands on. */
    void weight(JsonCursor json, String column) throws IOException {
      Rational weight = json.rational("weight " + column);
      if (weights.put(column(json, column), weight) != null) {
        throw json.error("weight " + column + " appears twice");
      }
    }

    private static int column(JsonCursor json, String text) {
      boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || text.isEmpty() || text.length() > 9) {
        throw json.error("'" + text + "' is not the column of a weight");
      }
      return Integer.parseInt(text);
    }

    JsonRow build() {
      return new JsonRow(SparseVector.of(weights), bias, label, circuit, place);
    }
  }

  /** The layers of rows; {@link FormatException} where their widths do not fit. */
  static List<Layer> layers(List<List<JsonRow>> rows, int inputs, int outputs) {
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      if (last && rows.get(i).size() != outputs) {
        throw new FormatException(
            "the last layer has " + rows.get(i).size() + " rows for " + outputs + " outputs");
      }
      layers.add(layer(rows.get(i), i, width, last));
      width = rows.get(i).size();
    }
    if (layers.isEmpty()) {
      throw new FormatException("the network has no layers, wanted at least one");
    }
    return layers;
  }

  private static Layer layer(List<JsonRow> rows, int index, int width, boolean last) {
    List<Unit> units = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).check(index, row, width, last);
      if (!last) {
        units.add(rows.get(row).unit(index, row));
      }
    }
    SparseMatrix weights = new SparseMatrix(width, rows.stream().map(JsonRow::weights).toList());
    return new Layer(weights, rows.stream().map(JsonRow::bias).toList(), units);
  }

  private void check(int layer, int row, int width, boolean last) {
    String where = "row " + row + " of layer " + layer;
    int beyond = weights.isZero() ? 0 : weights.index(weights.size() - 1);
    if (!weights.isZero() && beyond >= width) {
      throw new FormatException(
          where + " has a weight in column " + beyond + ", the layer takes " + width + " values");
    }
    boolean says = label.isPresent() || !circuit.isEmpty() || place.isPresent();
    if (says && (last || label.isEmpty())) {
      throw new FormatException(
          where + (last ? " is an output and must have no unit" : " has a circuit but no 'unit'"));
    }
  }

  private Unit unit(int layer, int row) {
    return label
        .map(text -> new Unit(text, circuit, place))
        .orElseGet(() -> Unit.unnamed(layer + 1, row + 1));
  }
}
