package dev.circuitc.network;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.AffineForm;
import java.util.LinkedList;
import java.util.List;

/**
 * Lays a circuit of affine nodes and ReLUs out in strict layers.
 *
 * <p>Runs from the outputs back: what a layer must hand on is known when it is planned. A value that acts
 * earlier than it is read is carried past the layers between; ReLUs are placed as early as they can be,
 * or as late, whichever takes fewer units.
 */
public final class Layering {
  /** Units of one network: bounds time and memory, whatever number of layers is asked for. */
  static final int MOST_UNITS = 1_000_000;

  private Layering() {}

  /**
   * A circuit laid out.
   *
   * @param layers the hidden layers, first to last
   * @param outputs as forms over the circuit's nodes
   */
  record Plan(List<PlannedLayer> layers, List<AffineForm> outputs) {
    int units() {
      return layers.stream().mapToInt(layer -> layer.units().size()).sum();
    }
  }

  /** The least number of hidden layers that a circuit without maxima can be laid out in. */
  public static int leastDepth(Circuit circuit) {
    return Schedule.leastDepth(circuit);
  }

  static Plan plan(Circuit circuit, int depth) {
    if (depth < leastDepth(circuit)) {
      throw new IllegalArgumentException(
          "the circuit needs " + leastDepth(circuit) + " hidden layers, not " + depth);
    }
    Schedule early = Schedule.early(circuit, depth);
    Schedule late = Schedule.late(circuit, depth);
    LayerPlanner planner = new LayerPlanner(circuit);
    Plan earlyPlan = plan(circuit, early, planner);
    if (early.equals(late)) {
      return earlyPlan;
    }
    Plan latePlan = plan(circuit, late, planner);
    return earlyPlan.units() <= latePlan.units() ? earlyPlan : latePlan;
  }

  private static Plan plan(Circuit circuit, Schedule schedule, LayerPlanner planner) {
    List<List<Integer>> acting = schedule.units(circuit);
    List<AffineForm> outputs =
        circuit.outputs().stream().map(output -> circuit.form(output.node())).toList();
    LinkedList<PlannedLayer> layers = new LinkedList<>();
    List<AffineForm> needed = outputs;
    int units = 0;
    for (int number = schedule.depth(); number >= 1; number--) {
      PlannedLayer layer = planner.plan(number, acting.get(number - 1), needed);
      layers.addFirst(layer);
      units += layer.units().size();
      if (units > MOST_UNITS) {
        throw new TooLargeException(MOST_UNITS);
      }
      needed = layer.units().stream().map(PlannedUnit::preActivation).toList();
    }
    return new Plan(List.copyOf(layers), outputs);
  }
}
