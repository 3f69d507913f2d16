package dev.circuitc.decide;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Node;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Forms over inputs and pieces of which something is to be decided.
 *
 * <p>Variables 0 to n-1 are the inputs; the others are pieces.
 *
 * @param domain of each input
 * @param pieces ids ascending
 * @param targets over the variables
 */
record Problem(List<Interval> domain, List<Piece> pieces, List<AffineForm> targets) {
  Problem {
    domain = List.copyOf(domain);
    pieces = List.copyOf(pieces);
    targets = List.copyOf(targets);
  }

  /** The problem of some forms over the nodes of a circuit; variables are node ids. */
  static Problem of(Circuit circuit, List<AffineForm> targets) {
    List<Piece> pieces = new ArrayList<>();
    for (int id = circuit.inputs().size(); id < circuit.nodes().size(); id++) {
      pieces.add(new Piece(id, circuit.node(id).accept(BRANCHES)));
    }
    return new Problem(
        circuit.inputs().stream().map(InputVariable::domain).toList(), pieces, targets);
  }

  private static final Node.Visitor<List<Piece.Branch>> BRANCHES =
      new Node.Visitor<>() {
        @Override
        public List<Piece.Branch> input(Node.Input node) {
          throw new IllegalStateException("input " + node.index() + " stands after other nodes");
        }

        @Override
        public List<Piece.Branch> affine(Node.Affine node) {
          return List.of(new Piece.Branch(0, new AffineForm(node.terms(), node.constant())));
        }

        @Override
        public List<Piece.Branch> relu(Node.Relu node) {
          return List.of(
              new Piece.Branch(0, AffineForm.constant(Rational.ZERO)),
              new Piece.Branch(1, AffineForm.variable(node.operand())));
        }

        @Override
        public List<Piece.Branch> max(Node.Max node) {
          return IntStream.range(0, node.operands().size())
              .mapToObj(i -> new Piece.Branch(i, AffineForm.variable(node.operands().get(i))))
              .toList();
        }
      };

  int inputs() {
    return domain.size();
  }

  /** Whether a form reads inputs only. */
  boolean isOverInputs(AffineForm form) {
    return form.highestBelow(Integer.MAX_VALUE) < inputs();
  }

  /** The ids of the pieces that some forms depend on. */
  Set<Integer> cone(List<AffineForm> forms) {
    Set<Integer> cone = new HashSet<>();
    forms.forEach(form -> addVariables(form, cone));
    for (int k = pieces.size() - 1; k >= 0; k--) {
      if (cone.contains(pieces.get(k).id())) {
        pieces.get(k).branches().forEach(branch -> addVariables(branch.form(), cone));
      }
    }
    return cone;
  }

  private void addVariables(AffineForm form, Set<Integer> variables) {
    SparseVector terms = form.terms();
    for (int k = terms.size() - 1; k >= 0 && terms.index(k) >= inputs(); k--) {
      variables.add(terms.index(k));
    }
  }

  /** The same problem without the pieces that no target depends on. */
  Problem trimmed() {
    Set<Integer> cone = cone(targets);
    List<Piece> kept = pieces.stream().filter(piece -> cone.contains(piece.id())).toList();
    return new Problem(domain, kept, targets);
  }

  /** The same problem with one piece exchanged for one of the same id. */
  Problem with(Piece changed) {
    List<Piece> all =
        pieces.stream().map(piece -> piece.id() == changed.id() ? changed : piece).toList();
    return new Problem(domain, all, targets);
  }

  /** The values of the targets at a point. */
  List<Rational> evaluate(List<Rational> point) {
    Map<Integer, Rational> values = values(point);
    return targets.stream().map(target -> value(target, values)).toList();
  }

  /** The values of all variables at a point. */
  Map<Integer, Rational> values(List<Rational> point) {
    Map<Integer, Rational> values = new HashMap<>();
    IntStream.range(0, inputs()).forEach(i -> values.put(i, point.get(i)));
    for (Piece piece : pieces) {
      Rational largest =
          piece.forms().stream().map(f -> value(f, values)).reduce(Rational::max).orElseThrow();
      values.put(piece.id(), largest);
    }
    return values;
  }

  static Rational value(AffineForm form, Map<Integer, Rational> values) {
    return form.terms().dot(values::get).plus(form.constant());
  }
}
