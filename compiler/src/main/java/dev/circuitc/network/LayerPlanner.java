package dev.circuitc.network;

import dev.circuitc.ir.Bounds;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Plans one hidden layer: the units that act in it, and those that carry older values past it. */
final class LayerPlanner {
  private final Circuit circuit;
  private final Bounds bounds;
  private final UnitNames names;
  private final Effort effort = new Effort();

  LayerPlanner(Circuit circuit) {
    this.circuit = circuit;
    this.bounds = Bounds.of(circuit);
    this.names = new UnitNames(circuit);
  }

  /**
   * @param number the layer's number, from 1
   * @param acting the ReLU nodes that act in it
   * @param needed the forms over nodes that later layers read off it
   */
  PlannedLayer plan(int number, List<Integer> acting, List<AffineForm> needed) {
    List<AffineForm> hinges = acting.stream().map(this::argument).toList();
    Carriage carriage = new Carriage(bounds, hinges);
    Draft draft = new Draft();
    List<CarryBasis.Choice> carried = carried(carriage, acting, needed);
    for (CarryBasis.Choice choice : carried) {
      for (SparseVector direction : choice.directions()) {
        carriage
            .carry(direction)
            .added()
            .forEach(form -> draft.add(form, names.carrier(form, direction, number)));
      }
    }
    Map<Integer, Integer> positions = new HashMap<>();
    for (int id : acting) {
      positions.put(id, draft.add(argument(id), names.detector(id)));
    }
    if (draft.units.isEmpty()) { // constants only: a layer needs a unit all the same
      draft.add(AffineForm.constant(Rational.ZERO), names.filler(number));
    }
    return new PlannedLayer(draft.units, positions, draft.readings(carried, carriage));
  }

  private AffineForm argument(int relu) {
    return circuit.form(((Node.Relu) circuit.node(relu)).operand());
  }

  /** The directions of older values to carry, by groups that share nothing. */
  private List<CarryBasis.Choice> carried(
      Carriage carriage, List<Integer> acting, List<AffineForm> needed) {
    Set<Integer> own = Set.copyOf(acting);
    Set<SparseVector> old = new LinkedHashSet<>();
    for (AffineForm form : needed) {
      Optional.of(withoutOwn(form.terms(), own)).filter(v -> !v.isZero()).ifPresent(old::add);
    }
    CarryBasis basis = new CarryBasis(carriage, new SignedParts(bounds), names, effort);
    return Components.of(old).stream().map(basis::choose).toList();
  }

  private static SparseVector withoutOwn(SparseVector terms, Set<Integer> own) {
    Map<Integer, Rational> kept = new TreeMap<>();
    for (int k = 0; k < terms.size(); k++) {
      if (!own.contains(terms.index(k))) {
        kept.put(terms.index(k), terms.value(k));
      }
    }
    return SparseVector.of(kept);
  }

  /** The units of a layer while it is planned, found again by their pre-activation. */
  private static final class Draft {
    private final List<PlannedUnit> units = new ArrayList<>();
    private final Map<AffineForm, Integer> positions = new HashMap<>();

    int add(AffineForm preActivation, Unit unit) {
      Integer known = positions.putIfAbsent(preActivation, units.size());
      if (known == null) {
        units.add(new PlannedUnit(preActivation, unit));
      }
      return positions.get(preActivation);
    }

    Carried readings(List<CarryBasis.Choice> choices, Carriage carriage) {
      Carried carried = new Carried();
      for (CarryBasis.Choice choice : choices) {
        for (SparseVector direction : choice.directions()) {
          carried.add(direction, reading(carriage.carry(direction)), choice.isSummed());
        }
      }
      return carried;
    }

    private AffineForm reading(Carriage.Carry carry) {
      Map<Integer, Rational> factors = new TreeMap<>();
      carry.factors().forEach((form, factor) -> factors.put(positions.get(form), factor));
      return new AffineForm(SparseVector.of(factors), carry.constant());
    }
  }
}
