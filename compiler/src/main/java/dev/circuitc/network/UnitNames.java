package dev.circuitc.network;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.ir.NodeText;
import dev.circuitc.ir.Origin;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what each unit of a network is, in the names of the source. */
final class UnitNames {
  private final Circuit circuit;
  private final Map<SparseVector, Origin> sums = new HashMap<>(); // named sums without a constant
  private final Map<Integer, Set<SparseVector>> directions = new HashMap<>(); // by first node

  UnitNames(Circuit circuit) {
    this.circuit = circuit;
    for (int id = 0; id < circuit.nodes().size(); id++) {
      if (circuit.node(id) instanceof Node.Affine sum && sum.constant().isZero()) {
        circuit.origin(id).ifPresent(origin -> add(sum.terms(), origin));
      }
    }
  }

  private void add(SparseVector sum, Origin origin) {
    if (!sum.isZero()) {
      sums.putIfAbsent(sum, origin);
      directions
          .computeIfAbsent(sum.index(0), node -> new LinkedHashSet<>())
          .add(Carriage.direction(sum));
    }
  }

  /** The directions of sums that have a name and start with a node. */
  Set<SparseVector> namedDirections(int node) {
    return directions.getOrDefault(node, Set.of());
  }

  /** A unit that a ReLU of the source asks for. */
  Unit detector(int relu) {
    return circuit
        .origin(relu)
        .map(origin -> new Unit(origin.text(), origin.circuit(), origin.place()))
        .orElseGet(() -> underived(relu));
  }

  private Unit underived(int relu) {
    String text = NodeText.detector(circuit, circuit.form(((Node.Relu) circuit.node(relu)).operand()));
    return new Unit(text, text, Optional.empty());
  }

  /** A unit of an identity circuit that carries a value past a layer. */
  Unit carrier(AffineForm preActivation, SparseVector carried, int layer) {
    AffineForm value = new AffineForm(carried, Rational.ZERO);
    String sign = isOpposite(preActivation, carried) ? "negativeness" : "positiveness";
    AffineForm argument = sign.equals("negativeness") ? preActivation.negate() : preActivation;
    return new Unit(
        sign + "(" + text(argument) + ")",
        "identity of " + text(value) + " through layer " + layer,
        place(carried));
  }

  private static boolean isOpposite(AffineForm form, SparseVector carried) {
    return form.terms().value(0).signum() != carried.value(0).signum();
  }

  private Optional<Place> place(SparseVector carried) {
    Origin origin = sums.get(carried);
    int first = carried.index(0);
    return origin != null ? origin.place() : circuit.origin(first).flatMap(Origin::place);
  }

  private String text(AffineForm form) {
    Origin origin = form.constant().isZero() ? sums.get(form.terms()) : null;
    return origin != null
        ? origin.text()
        : NodeText.combination(circuit, form.terms(), form.constant());
  }

  /** The unit that keeps a layer from being empty. */
  Unit filler(int layer) {
    return new Unit("positiveness(0)", "nothing to carry through layer " + layer, Optional.empty());
  }
}
