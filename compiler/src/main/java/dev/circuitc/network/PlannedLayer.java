package dev.circuitc.network;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units of one hidden layer, and how later values are read off them.
 *
 * @param units in order
 * @param positions of the circuit's ReLU nodes that act in this layer, by node id
 * @param carried the older values that the layer carries on
 */
record PlannedLayer(List<PlannedUnit> units, Map<Integer, Integer> positions, Carried carried) {

  /** A form over nodes as a form over the positions of this layer's units. */
  AffineForm read(AffineForm form) {
    Map<Integer, Rational> own = new TreeMap<>(); // by position
    Map<Integer, Rational> old = new TreeMap<>(); // by node
    for (int k = 0; k < form.terms().size(); k++) {
      int node = form.terms().index(k);
      Integer position = positions.get(node);
      (position == null ? old : own).put(position == null ? node : position, form.terms().value(k));
    }
    AffineForm direct = new AffineForm(SparseVector.of(own), form.constant());
    return direct.plus(carried.read(SparseVector.of(old)));
  }
}
