package dev.circuitc.ir;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The named circuits: small constructions everything else is assembled from.
 *
 * <p>Names after Osier, Mathematical Circuits in Neural Networks (2022). Operands and results are node
 * ids of the builder, all scalar. Units are counted where the operands are available in the layer before.
 */
public final class CircuitLibrary {
  private final CircuitBuilder builder;
  private final Optional<Place> place;

  /**
   * @param place where in the source the circuits built come from
   */
  public CircuitLibrary(CircuitBuilder builder, Optional<Place> place) {
    this.builder = builder;
    this.place = place;
  }

  /** relu(s): s where s is positive, else 0. Units: 1. Depth: +1. */
  public int positiveness(int s) {
    return named(builder.relu(s), NodeText.call(builder, "positiveness", List.of(s)));
  }

  /** relu(-s): how far s lies below 0. Units: 1. Depth: +1. */
  public int negativeness(int s) {
    return named(
        builder.relu(builder.negate(s)), NodeText.call(builder, "negativeness", List.of(s)));
  }

  /** relu(a - b): how much a exceeds b. Units: 1. Depth: +1. */
  public int greaterness(int a, int b) {
    int unit = builder.relu(builder.minus(a, b));
    Optional<Integer> oppositeA = negated(a);
    Optional<Integer> oppositeB = negated(b);
    boolean swapped = oppositeA.isPresent() && oppositeB.isPresent(); // -p exceeds -q as q exceeds p
    List<Integer> shown =
        swapped ? List.of(oppositeB.get(), oppositeA.get()) : List.of(a, b);
    return named(unit, NodeText.call(builder, "greaterness", shown));
  }

  private Optional<Integer> negated(int id) {
    return builder.node(id) instanceof Node.Affine affine
            && affine.constant().isZero()
            && affine.terms().size() == 1
            && affine.terms().value(0).equals(Rational.MINUS_ONE)
        ? Optional.of(affine.terms().index(0))
        : Optional.empty();
  }

  /** s itself; as units, where a layer must be passed: positiveness(s) - negativeness(s), 2 units. */
  public int identity(int s) {
    return s;
  }

  /** -s: the identity circuit with both output weights turned. */
  public int negation(int s) {
    return builder.negate(s);
  }

  /** a - b: the identity circuit of the difference. */
  public int subtraction(int a, int b) {
    return builder.minus(a, b);
  }

  /** |s| = positiveness(s) + negativeness(s). Units: 2. Depth: +1. */
  public int absolute(int s) {
    String text = "|" + NodeText.of(builder, s) + "|";
    int sum = builder.plus(positiveness(s), negativeness(s));
    return named(sum, text.length() <= NodeText.LIMIT ? text : NodeText.call(builder, "abs", List.of(s)));
  }

  /** The largest operand; which units it costs is decided by the pass that expands it. */
  public int max(List<Integer> operands) {
    return named(builder.max(operands), NodeText.call(builder, "max", operands));
  }

  /** The smallest operand, -max of the opposites. */
  public int min(List<Integer> operands) {
    int opposite = builder.max(operands.stream().map(builder::negate).toList());
    return named(builder.negate(opposite), NodeText.call(builder, "min", operands));
  }

  /** min(max(s, low), high). */
  public int clamp(int s, int low, int high) {
    int raised = max(List.of(s, low));
    return named(min(List.of(raised, high)), NodeText.call(builder, "clamp", List.of(s, low, high)));
  }

  private int named(int id, String text) {
    builder.name(id, new Origin(text, text, place));
    return id;
  }
}
