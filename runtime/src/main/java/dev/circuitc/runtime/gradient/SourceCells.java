package dev.circuitc.runtime.gradient;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enumerates the cells of a circuit that meet at a point, node by node. */
public final class SourceCells {
  private final Circuit circuit;
  private final List<Rational> values;
  private final Vicinity vicinity;

  /**
   * @param values of the nodes at the point; [nodes]
   */
  public SourceCells(Circuit circuit, List<Rational> values, Vicinity vicinity) {
    this.circuit = circuit;
    this.values = values;
    this.vicinity = vicinity;
  }

  /** A part of space in which the nodes so far have one branch. */
  private record Cell(Cone cone, List<SparseVector> gradients) {}

  /** A gradient a node may have in a cell, and where. */
  private record Branch(Cone cone, SparseVector gradient) {}

  /** The gradients in all cells; empty where there are more cells than the limit. */
  public Optional<LimitingGradients> gradients(int limit) {
    List<Cell> cells = List.of(new Cell(vicinity.cone(), new ArrayList<>()));
    for (Node node : circuit.nodes()) {
      List<Cell> next = new ArrayList<>();
      for (Cell cell : cells) {
        next.addAll(extended(cell, node.accept(new Branches(cell))));
      }
      if (next.size() > limit) {
        return Optional.empty();
      }
      cells = next;
    }
    Set<List<SparseVector>> jacobians = new LinkedHashSet<>();
    cells.forEach(cell -> jacobians.add(outputs(cell)));
    return Optional.of(new LimitingGradients(jacobians));
  }

  private List<SparseVector> outputs(Cell cell) {
    return circuit.outputs().stream().map(output -> cell.gradients.get(output.node())).toList();
  }

  /** The cell with its next node, once for each branch; a single branch reuses its list. */
  private static List<Cell> extended(Cell cell, List<Branch> branches) {
    List<Cell> extended = new ArrayList<>();
    for (Branch branch : branches) {
      List<SparseVector> gradients =
          branches.size() == 1 ? cell.gradients : new ArrayList<>(cell.gradients);
      gradients.add(branch.gradient);
      extended.add(new Cell(branch.cone, gradients));
    }
    return extended;
  }

  /** What each kind of node may do in a cell. */
  private final class Branches implements Node.Visitor<List<Branch>> {
    private final Cell cell;

    Branches(Cell cell) {
      this.cell = cell;
    }

    private List<Branch> single(SparseVector gradient) {
      return List.of(new Branch(cell.cone, gradient));
    }

    @Override
    public List<Branch> input(Node.Input node) {
      return single(vicinity.direction().visible(SparseVector.unit(node.index())));
    }

    @Override
    public List<Branch> affine(Node.Affine node) {
      return single(node.terms().combine(cell.gradients::get));
    }

    @Override
    public List<Branch> relu(Node.Relu node) {
      Rational value = values.get(node.operand());
      SparseVector gradient = cell.gradients.get(node.operand());
      return value.isZero()
          ? largest(List.of(gradient, SparseVector.ZERO))
          : single(value.signum() > 0 ? gradient : SparseVector.ZERO);
    }

    @Override
    public List<Branch> max(Node.Max node) {
      Rational top =
          node.operands().stream().map(values::get).max(Rational::compareTo).orElseThrow();
      return largest(
          node.operands().stream()
              .filter(id -> values.get(id).equals(top))
              .map(cell.gradients::get)
              .toList());
    }

    /** Where each of some linear forms is the largest of them. */
    private List<Branch> largest(List<SparseVector> forms) {
      Set<SparseVector> different = new LinkedHashSet<>(forms);
      List<Branch> branches = new ArrayList<>();
      for (SparseVector form : different) {
        Optional<Cone> cone = Optional.of(cell.cone);
        for (SparseVector other : different) {
          if (other != form) {
            cone = cone.flatMap(c -> c.where(form.minus(other)));
          }
        }
        cone.ifPresent(c -> branches.add(new Branch(c, form)));
      }
      return branches;
    }
  }
}
