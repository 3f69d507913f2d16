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
import java.util.stream.Stream;

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

  /** A part of space in which the units so far have one branch; values are gradients [inputs]. */
  private record Cell(Cone cone, List<SparseVector> values) {
    Cell copy(Cone narrower, SparseVector value) {
      Cell copy = new Cell(narrower, new ArrayList<>(values));
      copy.values.add(value);
      return copy;
    }
  }

  /** The gradients in all cells; empty where there are more cells than the limit. */
  public Optional<LimitingGradients> gradients(int limit) {
    List<Cell> cells = List.of(new Cell(vicinity.cone(), vicinity.inputs()));
    for (int layer = 0; layer < network.hidden().size(); layer++) {
      List<Cell> next = new ArrayList<>();
      for (Cell cell : cells) {
        next.addAll(split(cell, layer, limit));
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

  /** The cells into which the units of a layer split a cell; cut short beyond the limit. */
  private List<Cell> split(Cell cell, int layer, int limit) {
    List<SparseVector> gradients = through(network.layers().get(layer), cell);
    List<Cell> parts = List.of(new Cell(cell.cone, new ArrayList<>()));
    for (int unit = 0; unit < gradients.size() && parts.size() <= limit; unit++) {
      Rational sum = preActivations.get(layer).get(unit);
      SparseVector gradient = gradients.get(unit);
      if (sum.isZero() && !gradient.isZero()) {
        parts = parts.stream().flatMap(part -> branches(part, gradient)).toList();
      } else {
        parts.forEach(part -> part.values.add(sum.signum() > 0 ? gradient : SparseVector.ZERO));
      }
    }
    return parts;
  }

  /** The parts in which a unit acts, and in which it does not. */
  private static Stream<Cell> branches(Cell part, SparseVector gradient) {
    return Stream.concat(
        part.cone.where(gradient).map(cone -> part.copy(cone, gradient)).stream(),
        part.cone
            .where(gradient.negate())
            .map(cone -> part.copy(cone, SparseVector.ZERO))
            .stream());
  }
}
