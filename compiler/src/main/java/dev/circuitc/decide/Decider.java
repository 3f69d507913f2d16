package dev.circuitc.decide;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers exact questions about the values of a circuit, for all points of the domain at once.
 *
 * <p>Forms are over the nodes of the circuit: {@code AffineForm.variable(id)} is the value of a
 * node. An input without a declared domain ranges over all reals.
 */
public final class Decider {
  /** Elements to which nested maxima are opened in the first normal form, and for certificates. */
  private static final int EXPANSION = 64;

  private static final Decision SETTLED = new Decision.Proved(new Progress(1, 0, 1));

  private final Circuit circuit;
  private final Budget budget;
  private final List<Condition> conditions;

  public Decider(Circuit circuit, Budget budget) {
    this(circuit, budget, List.of());
  }

  private Decider(Circuit circuit, Budget budget, List<Condition> conditions) {
    this.circuit = circuit;
    this.budget = budget;
    this.conditions = List.copyOf(conditions);
  }

  /** The same, asked only where a further condition holds. */
  public Decider where(Condition condition) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(condition);
    return new Decider(circuit, budget, all);
  }

  /**
   * Whether all forms cancel in normal form, and so are zero everywhere; in about linear time.
   *
   * @return false says nothing
   */
  public boolean cancel(List<AffineForm> forms) {
    return isZero(normalised(forms));
  }

  /** Whether all forms are zero everywhere. */
  public Decision vanish(List<AffineForm> forms) {
    return search(forms, new Vanishing());
  }

  /**
   * Whether all forms are zero everywhere, with the steps of a search that proves it.
   *
   * <p>Slower: nothing is taken as known that the steps do not say. Conditions are not supported.
   *
   * @param trace told each step; they make a proof if the answer is that they vanish
   */
  public Decision vanish(List<AffineForm> forms, StepTrace trace) {
    if (!conditions.isEmpty()) {
      throw new IllegalArgumentException("steps cannot be traced under conditions");
    }
    Problem problem = Problem.of(circuit, forms); // whole, as its checker will evaluate it
    boolean plain = isZero(Normaliser.normalise(problem, 1));
    int expansion = plain ? 1 : EXPANSION;
    trace.begin(expansion);
    if (plain || isZero(Normaliser.normalise(problem, EXPANSION))) {
      trace.step(new CellStep.Closed(List.of()));
      return SETTLED;
    }
    return new CellSearch(
            new CellSearch.Setup(problem, List.of(), new Vanishing(), expansion, true),
            budget,
            trace::step)
        .run();
  }

  /** Whether a form is nowhere negative. */
  public Decision isNonNegative(AffineForm form) {
    return search(List.of(form), new Positivity());
  }

  /** The largest value of a form. */
  public Extremum maximum(AffineForm form) {
    Ascent ascent = new Ascent();
    Decision decision = search(List.of(form), ascent);
    if (decision instanceof Decision.Undecided undecided) {
      return new Extremum.Undecided(undecided.reason(), undecided.progress());
    }
    if (ascent.escape().isPresent()) {
      return new Extremum.Unbounded(decision.progress());
    }
    return ascent
        .best()
        .<Extremum>map(
            best ->
                new Extremum.Largest(
                    best.value(), Optional.of(best.point()), decision.progress()))
        .orElse(new Extremum.Nowhere(decision.progress()));
  }

  /** The smallest M with |numerator| &lt;= M denominator wherever the denominator is positive. */
  public Extremum steepness(AffineForm numerator, AffineForm denominator) {
    Steepness steepness = new Steepness();
    Decision decision = search(List.of(numerator, denominator), steepness);
    if (decision instanceof Decision.Undecided undecided) {
      return new Extremum.Undecided(undecided.reason(), undecided.progress());
    }
    return steepness.isUnbounded()
        ? new Extremum.Unbounded(decision.progress())
        : new Extremum.Largest(steepness.largest(), Optional.empty(), decision.progress());
  }

  /**
   * Cells that cover the domain, on each of which all forms are affine; empty if the budget ends.
   */
  public Optional<List<AffinePiece>> pieces(List<AffineForm> forms) {
    Pieces pieces = new Pieces();
    return search(forms, pieces) instanceof Decision.Proved
        ? Optional.of(pieces.found())
        : Optional.empty();
  }

  private Decision search(List<AffineForm> forms, Goal goal) {
    List<AffineForm> targets = new ArrayList<>();
    conditions.forEach(condition -> targets.add(condition.form()));
    targets.addAll(forms);
    Problem problem = normalised(targets);
    if (goal instanceof Vanishing && isZero(problem)) {
      return SETTLED;
    }
    return new CellSearch(
            new CellSearch.Setup(problem, conditions, goal, 1, false), budget, step -> {})
        .run();
  }

  private Problem normalised(List<AffineForm> targets) {
    Problem plain = Normaliser.normalise(Problem.of(circuit, targets).trimmed(), 1);
    return isZero(plain) ? plain : Normaliser.normalise(plain, EXPANSION);
  }

  private static boolean isZero(Problem problem) {
    return problem.targets().stream().allMatch(AffineForm.constant(Rational.ZERO)::equals);
  }
}
