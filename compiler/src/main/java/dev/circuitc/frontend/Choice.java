package dev.circuitc.frontend;

import dev.circuitc.decide.AffinePiece;
import dev.circuitc.decide.Budget;
import dev.circuitc.decide.Condition;
import dev.circuitc.decide.Decider;
import dev.circuitc.decide.Decision;
import dev.circuitc.decide.Extremum;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Exact questions about the choice "e where t is positive, else f", asked within a region.
 *
 * <p>Nodes are those of a circuit under construction.
 */
final class Choice {
  /** Cells looked at for one question. */
  static final long CELLS = 4_000;

  private final CircuitBuilder builder;
  private final List<Condition> region;

  /**
   * @param region where the choice is made at all: inside the branches around it
   */
  Choice(CircuitBuilder builder, List<Condition> region) {
    this.builder = builder;
    this.region = List.copyOf(region);
  }

  /** Whether two values are the same wherever t is zero. */
  boolean isSameAtZero(int t, AffineForm difference) {
    return decider(new Condition.Zero(AffineForm.variable(t))).vanish(List.of(difference))
        instanceof Decision.Proved;
  }

  /** Whether e = f at every point where t turns over. */
  Decision isContinuous(int t, List<Integer> chosen, List<Integer> otherwise) {
    List<AffineForm> differences = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      differences.add(difference(chosen.get(i), otherwise.get(i)));
    }
    return decider(new Condition.Border(AffineForm.variable(t))).vanish(differences);
  }

  /** The smallest M with |e - f| &lt;= M t wherever t is positive. */
  Extremum steepness(int t, AffineForm difference) {
    return decider().steepness(difference, AffineForm.variable(t));
  }

  /** The smallest M with |e - f| &lt;= M t wherever t is at least w. */
  Extremum steepnessFrom(int t, Rational w, AffineForm difference) {
    Condition reached = new Condition.AtLeastZero(AffineForm.variable(t).plus(w.negate()));
    return decider(reached).steepness(difference, AffineForm.variable(t));
  }

  /** Whether a form is nowhere negative where t is positive, or is not. */
  boolean isNonNegative(AffineForm form, int t, boolean above) {
    return decider(above ? taken(t) : atMost(t, Rational.ZERO)).isNonNegative(form) instanceof Decision.Proved;
  }

  /** Whether a form is zero where t is positive. */
  boolean vanishesAbove(AffineForm form, int t) {
    return decider(taken(t)).vanish(List.of(form)) instanceof Decision.Proved;
  }

  /** Whether t never lies between 0 and w. */
  boolean isNeverBetween(int t, Rational w) {
    return strip(t, w).maximum(AffineForm.constant(Rational.ZERO)) instanceof Extremum.Nowhere;
  }

  private Decider strip(int t, Rational w) {
    return decider(atMost(t, w), taken(t));
  }

  /** The value of a form where it is the same all over 0 &lt; t &lt;= w. */
  Optional<Rational> constantBetween(AffineForm form, int t, Rational w) {
    Decider strip = strip(t, w);
    return strip.maximum(form) instanceof Extremum.Largest largest
            && strip.maximum(form.negate()) instanceof Extremum.Largest smallest
            && largest.value().equals(smallest.value().negate())
        ? Optional.of(largest.value())
        : Optional.empty();
  }

  /** Cells of the whole domain on which t and a form are affine, in this order; empty if too many. */
  Optional<List<AffinePiece>> pieces(int t, AffineForm form) {
    return region.isEmpty()
        ? decider().pieces(List.of(AffineForm.variable(t), form))
        : Optional.empty();
  }

  static AffineForm difference(int chosen, int otherwise) {
    return AffineForm.variable(chosen).minus(AffineForm.variable(otherwise));
  }

  /** The points where t is positive, with their border. */
  static Condition taken(int t) {
    return new Condition.Positive(AffineForm.variable(t));
  }

  /** The points where t is at most a bound. */
  static Condition atMost(int t, Rational bound) {
    return new Condition.AtLeastZero(AffineForm.variable(t).negate().plus(bound));
  }

  /** Asks within the region; conditions that hold on an open set come last, as they must. */
  private Decider decider(Condition... further) {
    List<Condition> conditions = new ArrayList<>(region);
    conditions.addAll(List.of(further));
    conditions.sort(Comparator.comparing(c -> c instanceof Condition.Positive));
    Decider decider = new Decider(builder.snapshot(), Budget.cells(CELLS));
    for (Condition condition : conditions) {
      decider = decider.where(condition);
    }
    return decider;
  }
}
