package dev.circuitc.runtime.gradient;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enumerates the cells of a network that meet at a point, layer by layer. */
public final class NetworkCells {
  private final Network network;
  private final List<List<Rational>> preActivations;
  private final Vicinity vicinity;

  /**
   * @param preActivations at the point; [layers][outputs of the layer]
   */
  public NetworkCells(
      Network network, List<List<Rational>> preActivations, Vicinity vicinity) {
    this.network = network;
    this.preActivations = preActivations;
    this.vicinity = vicinity;
  }

  /** A part of space in which the layers so far have one branch; values are gradients [inputs]. */
  private record Cell(Cone cone, List<SparseVector> values) {
    Cell with(Cone narrower, SparseVector value) {
      List<SparseVector> more = new ArrayList<>(values);
      more.add(value);
      return new Cell(narrower, more);
    }
  }

  /** The gradients in all cells; empty where there are more cells than the limit. */
  public Optional<LimitingGradients> gradients(int limit) {
    List<Cell> cells = List.of(new Cell(vicinity.cone(), vicinity.inputs()));
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      List<Cell> next = new ArrayList<>();
      for (Cell cell : cells) {
        next.addAll(split(cell, layer));
        if (next.size() > limit) {
          return Optional.empty();
        }
      }
      cells = next;
    }
    Set<List<SparseVector>> jacobians = new LinkedHashSet<>();
    cells.forEach(cell -> jacobians.add(through(network.last(), cell)));
    return Optional.of(new LimitingGradients(jacobians));
  }

  private static List<SparseVector> through(Layer layer, Cell cell) {
    return layer.weights().rows().stream().map(row -> row.combine(cell.values::get)).toList();
  }

  /** The cells into which the units of a layer split a cell. */
  private List<Cell> split(Cell cell, int layer) {
    List<SparseVector> gradients = through(network.layers().get(layer), cell);
    List<Cell> parts = List.of(new Cell(cell.cone, List.of()));
    for (int unit = 0; unit < gradients.size(); unit++) {
      List<Cell> split = new ArrayList<>();
      for (Cell part : parts) {
        split.addAll(branches(part, preActivations.get(layer).get(unit), gradients.get(unit)));
      }
      parts = split;
    }
    return parts;
  }

  private static List<Cell> branches(Cell part, Rational sum, SparseVector gradient) {
    if (!sum.isZero() || gradient.isZero()) {
      return List.of(part.with(part.cone, sum.signum() > 0 ? gradient : SparseVector.ZERO));
    }
    List<Cell> branches = new ArrayList<>();
    part.cone.where(gradient).ifPresent(cone -> branches.add(part.with(cone, gradient)));
    part.cone
        .where(gradient.negate())
        .ifPresent(cone -> branches.add(part.with(cone, SparseVector.ZERO)));
    return branches;
  }
}
