package dev.circuitc.frontend;

import dev.circuitc.decide.AffinePiece;
import dev.circuitc.decide.Polyhedron;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A continuous piecewise linear function as a maximum of minima of its affine pieces.
 *
 * <p>max over cells c of min over the pieces that are at least the cell's own all over c, where the
 * cells are so small that on each every two pieces are ordered. Exact on all of a convex domain. Source:
 * Tarela and Martinez 1999; Ovchinnikov 2002.
 *
 * @param pieces over the inputs
 * @param minima the sets of pieces, by index, whose minima are taken
 */
record Lattice(List<AffineForm> pieces, List<TreeSet<Integer>> minima) {
  private static final int MOST_PIECES = 40;
  private static final int MOST_CELLS = 2_000;

  /** A cell and the index of the function's piece on it. */
  private record Part(Polyhedron cell, int piece) {}

  /**
   * "d where t is positive, else 0", which must be continuous.
   *
   * @param choices cells with the values of t and d; empty if there are too many
   */
  static Optional<Lattice> of(List<AffinePiece> choices) {
    List<AffineForm> pieces = new ArrayList<>();
    Deque<Part> parts = new ArrayDeque<>();
    for (AffinePiece choice : choices) {
      AffineForm t = choice.values().get(0);
      add(parts, pieces, positiveSide(choice.cell(), t), choice.values().get(1));
      add(parts, pieces, otherSide(choice.cell(), t), AffineForm.constant(Rational.ZERO));
    }
    return pieces.size() > MOST_PIECES ? Optional.empty() : ordered(pieces, parts);
  }

  private static void add(
      Deque<Part> parts, List<AffineForm> pieces, Optional<Polyhedron> cell, AffineForm value) {
    if (cell.isPresent()) {
      if (!pieces.contains(value)) {
        pieces.add(value);
      }
      parts.add(new Part(cell.get(), pieces.indexOf(value)));
    }
  }

  /** The part of a cell where a form is positive, with its border; empty if it is so nowhere. */
  private static Optional<Polyhedron> positiveSide(Polyhedron cell, AffineForm form) {
    if (cell.positive(form).isEmpty()) {
      return Optional.empty();
    }
    Polyhedron side = new Polyhedron(cell);
    side.require(form);
    return Optional.of(side);
  }

  private static Optional<Polyhedron> otherSide(Polyhedron cell, AffineForm form) {
    return form.equals(AffineForm.constant(Rational.ZERO))
        ? Optional.of(cell)
        : positiveSide(cell, form.negate());
  }

  private static Optional<Lattice> ordered(List<AffineForm> pieces, Deque<Part> parts) {
    List<TreeSet<Integer>> minima = new ArrayList<>();
    for (int cells = 0; !parts.isEmpty(); cells++) {
      Part part = parts.pop();
      Optional<AffineForm> cut = crossing(pieces, part.cell());
      if (cells > MOST_CELLS) {
        return Optional.empty();
      }
      if (cut.isPresent()) {
        positiveSide(part.cell(), cut.get()).ifPresent(c -> parts.push(new Part(c, part.piece())));
        positiveSide(part.cell(), cut.get().negate())
            .ifPresent(c -> parts.push(new Part(c, part.piece())));
      } else {
        keepSmallest(minima, notBelow(pieces, part));
      }
    }
    return Optional.of(new Lattice(pieces, minima));
  }

  /** The difference of two pieces of which neither is the larger all over a cell. */
  private static Optional<AffineForm> crossing(List<AffineForm> pieces, Polyhedron cell) {
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = 0; j < i; j++) {
        AffineForm difference = pieces.get(i).minus(pieces.get(j));
        if (cell.positive(difference).isPresent()
            && cell.positive(difference.negate()).isPresent()) {
          return Optional.of(difference);
        }
      }
    }
    return Optional.empty();
  }

  private static TreeSet<Integer> notBelow(List<AffineForm> pieces, Part part) {
    TreeSet<Integer> set = new TreeSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (part.cell().positive(pieces.get(part.piece()).minus(pieces.get(i))).isEmpty()) {
        set.add(i);
      }
    }
    return set;
  }

  /** A minimum over more pieces is never the larger one. */
  private static void keepSmallest(List<TreeSet<Integer>> minima, TreeSet<Integer> added) {
    if (minima.stream().noneMatch(added::containsAll)) {
      minima.removeIf(set -> set.containsAll(added));
      minima.add(added);
    }
  }

  /** The node of the function. */
  int build(CircuitBuilder builder, CircuitLibrary library) {
    List<Integer> nodes =
        pieces.stream().map(piece -> builder.affine(piece.terms(), piece.constant())).toList();
    return library.max(
        minima.stream().map(set -> library.min(set.stream().map(nodes::get).toList())).toList());
  }
}
