package dev.circuitc.network;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Output;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a circuit that is laid out into a network: its plans into weights. */
public final class Assembler {
  private Assembler() {}

  /**
   * The network of a circuit without maxima.
   *
   * @param depth the number of hidden layers, at least {@link Layering#leastDepth}; surplus layers are
   *     filled with identity circuits
   * @throws TooLargeException if that takes too many units
   */
  public static Network assemble(
      String name, Circuit circuit, int depth, Optional<Provenance> provenance) {
    Layering.Plan plan = Layering.plan(circuit, depth);
    List<Layer> layers = new ArrayList<>();
    int width = circuit.inputs().size();
    UnaryOperator<AffineForm> reading = form -> form; // the first layer reads inputs, nodes 0, 1, ..
    for (PlannedLayer planned : plan.layers()) {
      List<AffineForm> rows = planned.units().stream().map(PlannedUnit::preActivation).toList();
      List<Unit> units = planned.units().stream().map(PlannedUnit::unit).toList();
      layers.add(layer(width, rows.stream().map(reading).toList(), units));
      width = rows.size();
      reading = planned::read;
    }
    layers.add(layer(width, plan.outputs().stream().map(reading).toList(), List.of()));
    List<String> outputs = circuit.outputs().stream().map(Output::name).toList();
    return new Network(name, circuit.inputs(), outputs, layers, provenance);
  }

  private static Layer layer(int width, List<AffineForm> rows, List<Unit> units) {
    SparseMatrix weights = new SparseMatrix(width, rows.stream().map(AffineForm::terms).toList());
    return new Layer(weights, rows.stream().map(AffineForm::constant).toList(), units);
  }
}
