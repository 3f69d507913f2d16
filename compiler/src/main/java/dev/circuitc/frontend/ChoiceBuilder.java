package dev.circuitc.frontend;

import dev.circuitc.decide.Extremum;
import dev.circuitc.diagnostic.Place;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.CircuitLibrary;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.List;
import java.util.Optional;

/**
 * Builds "e where t is positive, else f" for a choice that is known to be continuous.
 *
 * <p>With d = e - f and |d| &lt;= M t where t is positive, in the order tried:
 *
 * <ul>
 *   <li>f + M relu(t) or f - M relu(t), where d is that multiple of t;
 *   <li>max(e, f) or min(e, f), where the larger or the smaller one is always chosen;
 *   <li>f + relu(min(d, M t)) or f - relu(min(-d, M t)), where d has one sign while t is positive;
 *   <li>f + max(min(d, M relu(t)), -M relu(t)), which is right for any d: at most M relu(t) from f, so f
 *       where t is not positive, and e where it is.
 * </ul>
 *
 * <p>All of it is tried from e too, with f, e and -t, where e = f at t = 0. Where no side has such an M,
 * since t stays bounded while d grows without bound, f + the {@link Lattice} of "d where t is positive,
 * else 0".
 */
final class ChoiceBuilder {
  private final CircuitBuilder builder;
  private final CircuitLibrary library;
  private final Choice choice;
  private final int t;
  private final Place place;

  ChoiceBuilder(CircuitBuilder builder, Choice choice, int t, Place place) {
    this.builder = builder;
    this.library = new CircuitLibrary(builder, Optional.of(place));
    this.choice = choice;
    this.t = t;
    this.place = place;
  }

  /** The node of the choice; empty where finding it takes too long. */
  Optional<Integer> build(int e, int f) {
    Optional<Rational> steepness = steepness(e, f);
    Optional<ChoiceBuilder> mirror = mirror(e, f);
    Optional<Rational> mirrored = mirror.flatMap(side -> side.steepness(f, e));
    return steepness
        .flatMap(factor -> multiple(e, f, factor))
        .or(() -> mirrored.flatMap(factor -> mirror.get().multiple(f, e, factor)))
        .or(() -> extremum(e, f))
        .or(() -> steepness.map(factor -> gated(e, f, factor)))
        .or(() -> mirrored.map(factor -> mirror.get().gated(f, e, factor)))
        .or(() -> lattice(Choice.difference(e, f)).map(step -> plus(f, step)));
  }

  private Optional<Rational> steepness(int e, int f) {
    return choice.steepness(t, Choice.difference(e, f)) instanceof Extremum.Largest largest
        ? Optional.of(largest.value())
        : Optional.empty();
  }

  /** The choice seen from e, as "f where -t is positive"; empty where that differs at t = 0. */
  private Optional<ChoiceBuilder> mirror(int e, int f) {
    return choice.isSameAtZero(t, Choice.difference(e, f))
        ? Optional.of(new ChoiceBuilder(builder, choice, builder.negate(t), place))
        : Optional.empty();
  }

  private Optional<Integer> multiple(int e, int f, Rational steepness) {
    AffineForm d = Choice.difference(e, f);
    AffineForm bound = AffineForm.variable(t).times(steepness);
    if (steepness.isZero()) {
      return Optional.of(f);
    }
    if (choice.vanishesAbove(d.minus(bound), t)) {
      return Optional.of(plus(f, scaledRelu(steepness)));
    }
    return choice.vanishesAbove(d.plus(bound), t)
        ? Optional.of(minus(f, scaledRelu(steepness)))
        : Optional.empty();
  }

  /** The larger or the smaller of the two, where that is the one always chosen. */
  private Optional<Integer> extremum(int e, int f) {
    AffineForm d = Choice.difference(e, f);
    if (choice.isNonNegative(d, t, true) && choice.isNonNegative(d.negate(), t, false)) {
      return Optional.of(library.max(List.of(e, f)));
    }
    return choice.isNonNegative(d.negate(), t, true) && choice.isNonNegative(d, t, false)
        ? Optional.of(library.min(List.of(e, f)))
        : Optional.empty();
  }

  private int gated(int e, int f, Rational steepness) {
    AffineForm d = Choice.difference(e, f);
    if (choice.isNonNegative(d, t, true)) {
      return plus(f, step(builder.minus(e, f), steepness));
    }
    return choice.isNonNegative(d.negate(), t, true)
        ? minus(f, step(builder.minus(f, e), steepness))
        : twoSided(e, f, steepness);
  }

  private Optional<Integer> lattice(AffineForm difference) {
    return choice
        .pieces(t, difference)
        .flatMap(Lattice::of)
        .map(lattice -> lattice.build(builder, library));
  }

  /** relu(min(d, M t)): d where t is positive, for a d that is not negative there, else 0. */
  private int step(int d, Rational steepness) {
    return builder.relu(library.min(List.of(d, builder.times(t, steepness))));
  }

  private int twoSided(int e, int f, Rational steepness) {
    return plus(f, held(builder.minus(e, f), scaledRelu(steepness)));
  }

  /** max(min(d, bound), -bound), for a bound that is not negative. */
  private int held(int d, int bound) {
    return library.max(List.of(library.min(List.of(d, bound)), builder.negate(bound)));
  }

  /**
   * f where t is not positive, e from t = w on, and between: straight in t where e - f is the same all
   * the way, else between f and e.
   *
   * @return empty where no piecewise linear function is known that does it
   */
  Optional<Integer> ramp(int e, int f, Rational w) {
    AffineForm d = Choice.difference(e, f);
    if (choice.isNeverBetween(t, w)) {
      return build(e, f);
    }
    Optional<Rational> step = choice.constantBetween(d, t, w);
    if (step.isPresent()) {
      return straight(e, f, w, step.get());
    }
    return choice.steepnessFrom(t, w, d) instanceof Extremum.Largest steepness
        ? Optional.of(twoSided(e, f, steepness.value()))
        : Optional.empty();
  }

  /** f + step clamp(t / w, 0, 1) up to t = w, where that is e, and e beyond. */
  private Optional<Integer> straight(int e, int f, Rational w, Rational step) {
    int beyond = builder.affine(SparseVector.unit(t), w.negate()); // t - w
    int before = plus(f, builder.constant(step));
    int risen = builder.times(fraction(w), step);
    return new ChoiceBuilder(builder, choice, beyond, place)
        .build(e, before)
        .map(after -> minus(plus(after, risen), builder.constant(step)));
  }

  /** clamp(t / w, 0, 1). */
  private int fraction(Rational w) {
    int share = builder.times(t, w.reciprocal());
    return library.clamp(share, builder.constant(Rational.ZERO), builder.constant(Rational.ONE));
  }

  private int scaledRelu(Rational factor) {
    return builder.times(library.positiveness(t), factor);
  }

  private int plus(int a, int b) {
    return builder.plus(a, b);
  }

  private int minus(int a, int b) {
    return builder.minus(a, b);
  }
}
