package dev.circuitc.ir;

import dev.circuitc.diagnostic.Place;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The named circuits: small constructions everything else is assembled from.
 *
 * <p>Names after Osier, Mathematical Circuits in Neural Networks (2022). Operands and results are node
 * ids of the builder, all scalar. Units are counted where the operands are available in the layer before.
 */
public final class CircuitLibrary {
  private final CircuitBuilder builder;
  private final Optional<Place> place;
  private final Optional<String> whole; // the circuit that what is built here is a part of

  /**
   * @param place where in the source the circuits built come from
   */
  public CircuitLibrary(CircuitBuilder builder, Optional<Place> place) {
    this(builder, place, Optional.empty());
  }

  private CircuitLibrary(CircuitBuilder builder, Optional<Place> place, Optional<String> whole) {
    this.builder = builder;
    this.place = place;
    this.whole = whole;
  }

  /** The same library for the parts of a circuit. */
  private CircuitLibrary partsOf(String circuit) {
    return new CircuitLibrary(builder, place, Optional.of(whole.orElse(circuit)));
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
    return named(builder.relu(builder.minus(a, b)), NodeText.greaterness(builder, a, b));
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
    String text = NodeText.call(builder, "abs", List.of(s));
    CircuitLibrary parts = partsOf(text);
    return named(builder.plus(parts.positiveness(s), parts.negativeness(s)), text);
  }

  /** The largest operand; which units it costs is decided by the pass that expands it. */
  public int max(List<Integer> operands) {
    return named(builder.max(operands), NodeText.call(builder, "max", operands));
  }

  /** The smallest operand, -max of the opposites. */
  public int min(List<Integer> operands) {
    String text = NodeText.call(builder, "min", operands);
    int opposite = builder.max(operands.stream().map(this::opposite).toList());
    return named(builder.negate(partsOf(text).named(opposite, "-" + text)), text);
  }

  /** -s, so named that a unit which compares opposites is told by what they are opposites of. */
  private int opposite(int s) {
    String text = NodeText.of(builder, s);
    int negative = builder.negate(s);
    return NodeText.isSum(text) ? negative : named(negative, "-" + text);
  }

  /** min(max(s, low), high). */
  public int clamp(int s, int low, int high) {
    String text = NodeText.call(builder, "clamp", List.of(s, low, high));
    CircuitLibrary parts = partsOf(text);
    return named(parts.min(List.of(parts.max(List.of(s, low)), high)), text);
  }

  /**
   * The values in ascending order, of which only those of the given ranks are made.
   *
   * <p>Units: at most 4 a comparator, of the network that is left when no output needs the others. Where
   * only the smallest or the largest is asked for, they are the minimum and the maximum.
   *
   * @param ranks counted from 0, the smallest value
   * @return by position in {@code ranks}
   */
  public List<Integer> sorted(List<Integer> values, List<Integer> ranks) {
    int last = values.size() - 1;
    if (ranks.stream().allMatch(rank -> rank == 0 || rank == last)) {
      return ranks.stream().map(rank -> rank == 0 ? min(values) : max(values)).toList();
    }
    if (values.size() == 3 && ranks.equals(List.of(1))) {
      return List.of(medianOfThree(values.get(0), values.get(1), values.get(2)));
    }
    List<Integer> lines = new ArrayList<>(values);
    for (ComparatorNetwork.Comparator comparator :
        ComparatorNetwork.of(values.size()).reduced(ranks).comparators()) {
      List<Integer> pair = List.of(lines.get(comparator.low()), lines.get(comparator.high()));
      lines.set(comparator.low(), min(pair));
      lines.set(comparator.high(), max(pair));
    }
    return ranks.stream().map(lines::get).toList();
  }

  /**
   * b - relu(b - c) + |relu(a - c) - relu(a - b)|: the smaller of b and c, and from there to a or to the
   * larger of them as far as a goes. Units: 8. Depth: +2.
   */
  private int medianOfThree(int a, int b, int c) {
    String text = NodeText.call(builder, "median", List.of(a, b, c));
    CircuitLibrary parts = partsOf(text);
    int smaller = builder.minus(b, parts.greaterness(b, c));
    int way = builder.minus(parts.greaterness(a, c), parts.greaterness(a, b));
    return named(builder.plus(smaller, parts.absolute(way)), text);
  }

  /**
   * Straight lines through knots, the end pieces going on for ever.
   *
   * <p>Units: one for each knot where the slope changes, and one more unless a piece is flat; none where
   * the slope never changes. Depth: +1.
   *
   * @param knots two or more, x ascending
   */
  public int piecewiseLinear(int s, List<Knot> knots) {
    PiecewiseLine line = PiecewiseLine.through(knots);
    String text = NodeText.call(builder, "pwl", List.of(s));
    CircuitLibrary parts = partsOf(text);
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    terms.put(s, line.slope());
    for (PiecewiseLine.Ramp ramp : line.ramps()) {
      terms.merge(parts.ramp(s, ramp), ramp.change(), Rational::plus);
    }
    return named(builder.affine(SparseVector.of(terms), line.level()), text);
  }

  private int ramp(int s, PiecewiseLine.Ramp ramp) {
    int distance = builder.affine(SparseVector.unit(s), ramp.x().negate());
    return ramp.pointsLeft() ? negativeness(distance) : positiveness(distance);
  }

  private int named(int id, String text) {
    builder.name(id, new Origin(text, whole.orElse(text), place));
    return id;
  }
}
