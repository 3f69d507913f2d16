package dev.circuitc.ir;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Builds a circuit node by node, sharing equal nodes.
 *
 * <p>It does no algebra beyond sharing: what is built means exactly what was asked, so that the
 * circuit of a source stays an independent witness of its meaning. Inputs are always the first nodes.
 */
public final class CircuitBuilder implements Nodes {
  private final List<InputVariable> inputs;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> ids = new HashMap<>();
  private final Map<Integer, Origin> origins = new HashMap<>();

  public CircuitBuilder(List<InputVariable> inputs) {
    this.inputs = List.copyOf(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      add(new Node.Input(i));
    }
  }

  /** The id of an input's node. */
  public int input(int index) {
    if (index < 0 || index >= inputs.size()) {
      throw new IllegalArgumentException(
          "input " + index + " does not exist: there are " + inputs.size());
    }
    return index;
  }

  public int constant(Rational value) {
    return add(new Node.Affine(SparseVector.ZERO, value));
  }

  /** The combination of earlier nodes; the node itself where the combination is just that node. */
  public int affine(SparseVector terms, Rational constant) {
    return isPlain(terms, constant) ? terms.index(0) : add(new Node.Affine(terms, constant));
  }

  private static boolean isPlain(SparseVector terms, Rational constant) {
    return terms.size() == 1 && constant.isZero() && terms.value(0).equals(Rational.ONE);
  }

  public int plus(int a, int b) {
    return affine(SparseVector.unit(a).plus(SparseVector.unit(b)), Rational.ZERO);
  }

  public int minus(int a, int b) {
    return affine(SparseVector.unit(a).minus(SparseVector.unit(b)), Rational.ZERO);
  }

  public int times(int a, Rational factor) {
    return affine(SparseVector.unit(a).times(factor), Rational.ZERO);
  }

  public int negate(int a) {
    return times(a, Rational.MINUS_ONE);
  }

  public int relu(int operand) {
    return add(new Node.Relu(operand));
  }

  /** The maximum of one or more nodes; repeated ones count once. */
  public int max(List<Integer> operands) {
    List<Integer> distinct = List.copyOf(new TreeSet<>(operands));
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("a maximum needs an operand");
    }
    return distinct.size() == 1 ? distinct.get(0) : add(new Node.Max(distinct));
  }

  private int add(Node node) {
    Integer known = ids.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Says what a node means, unless something was said before; an input has its name already. */
  public void name(int id, Origin origin) {
    if (id >= inputs.size()) {
      origins.putIfAbsent(id, origin);
    }
  }

  @Override
  public Optional<Origin> origin(int id) {
    return Optional.ofNullable(origins.get(id));
  }

  @Override
  public List<InputVariable> inputs() {
    return inputs;
  }

  @Override
  public Node node(int id) {
    return nodes.get(id);
  }

  /** The id of an equal node, if it was built. */
  public Optional<Integer> find(Node node) {
    return Optional.ofNullable(ids.get(node));
  }

  /** The id that {@link #affine} would give, if there is that node already. */
  public Optional<Integer> findAffine(SparseVector terms, Rational constant) {
    return isPlain(terms, constant)
        ? Optional.of(terms.index(0))
        : find(new Node.Affine(terms, constant));
  }

  /** The nodes built so far, a view that grows. */
  public List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** How many nodes were built so far; ids run below it. */
  public int size() {
    return nodes.size();
  }

  /** What was built so far, to ask questions about; without outputs and origins. */
  public Circuit snapshot() {
    return new Circuit(inputs, nodes, List.of(), Map.of());
  }

  public Circuit build(List<Output> outputs) {
    return new Circuit(inputs, nodes, outputs, origins);
  }
}
