package dev.circuitc.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.CircuitBuilder;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.Output;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against Z3 and against the interpreter at the points given as proof. */
class DeciderTest {
  private static final Budget BUDGET = Budget.cells(20_000);

  private static Circuit random(long seed, int inputs, int nodes) {
    RandomCircuits circuits = new RandomCircuits(seed);
    CircuitBuilder builder = new CircuitBuilder(circuits.inputs(inputs));
    int f = circuits.grow(builder, nodes);
    int g = circuits.grow(builder, nodes);
    return builder.build(List.of(new Output("f", f), new Output("g", g)));
  }

  private static AffineForm output(Circuit circuit, int index) {
    return AffineForm.variable(circuit.outputs().get(index).node());
  }

  private static Rational value(Circuit circuit, AffineForm form, List<Rational> point) {
    for (int i = 0; i < point.size(); i++) {
      assertThat(circuit.inputs().get(i).domain().contains(point.get(i))).isTrue();
    }
    List<Rational> values = new Interpreter(circuit).values(point);
    return form.terms().dot(values::get).plus(form.constant());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void agreesWithZ3WhetherAValueVanishes(int inputs) {
    Map<String, Integer> answers = new TreeMap<>();
    for (long seed = 0; seed < 60; seed++) {
      Circuit circuit = random(seed, inputs, 8);
      AffineForm relu = output(circuit, 0);
      Decision decision = new Decider(circuit, BUDGET).vanish(List.of(relu));
      boolean possible =
          SmtJudge.isPossible(
              circuit,
              (z3, values) ->
                  z3.mkNot(z3.mkEq(values.get(relu.terms().index(0)), z3.mkReal(0))));
      answers.merge(decision.getClass().getSimpleName(), 1, Integer::sum);
      assertThat(decision instanceof Decision.Refuted).as("seed " + seed).isEqualTo(possible);
      assertThat(decision instanceof Decision.Proved).as("seed " + seed).isEqualTo(!possible);
      if (decision instanceof Decision.Refuted refuted) {
        assertThat(value(circuit, relu, refuted.point()).isZero()).isFalse();
      }
    }
    assertThat(answers).containsKeys("Refuted");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void agreesWithZ3WhetherAValueIsNowhereNegative(int inputs) {
    Map<String, Integer> answers = new TreeMap<>();
    for (long seed = 0; seed < 60; seed++) {
      Circuit circuit = random(seed, inputs, 8);
      AffineForm form = output(circuit, 0);
      Decision decision = new Decider(circuit, BUDGET).isNonNegative(form);
      boolean possible =
          SmtJudge.isPossible(
              circuit,
              (z3, values) -> z3.mkLt(values.get(form.terms().index(0)), z3.mkReal(0)));
      answers.merge(decision.getClass().getSimpleName(), 1, Integer::sum);
      assertThat(decision instanceof Decision.Refuted).as("seed " + seed).isEqualTo(possible);
      assertThat(decision instanceof Decision.Undecided).isFalse();
      if (decision instanceof Decision.Refuted refuted) {
        assertThat(value(circuit, form, refuted.point()).signum()).isNegative();
      }
    }
    assertThat(answers).containsOnlyKeys("Proved", "Refuted");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void findsTheLargestValueThatZ3CannotExceed(int inputs) {
    Map<String, Integer> answers = new TreeMap<>();
    for (long seed = 0; seed < 60; seed++) {
      Circuit circuit = random(seed, inputs, 8);
      AffineForm form = output(circuit, 0);
      int node = form.terms().index(0);
      Extremum extremum = new Decider(circuit, BUDGET).maximum(form);
      answers.merge(extremum.getClass().getSimpleName(), 1, Integer::sum);
      if (extremum instanceof Extremum.Largest largest) {
        assertThat(value(circuit, form, largest.point().orElseThrow())).isEqualTo(largest.value());
        assertThat(exceeds(circuit, node, largest.value())).as("seed " + seed).isFalse();
      } else {
        assertThat(extremum).isInstanceOf(Extremum.Unbounded.class);
        assertThat(exceeds(circuit, node, Rational.of(10).power(40))).as("seed " + seed).isTrue();
      }
    }
    assertThat(answers).containsOnlyKeys("Largest", "Unbounded");
  }

  private static boolean exceeds(Circuit circuit, int node, Rational bound) {
    return SmtJudge.isPossible(
        circuit, (z3, values) -> z3.mkGt(values.get(node), z3.mkReal(bound.toString())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void agreesWithZ3OnTheSetWhereAnotherValueIsZero(int inputs) {
    Map<String, Integer> answers = new TreeMap<>();
    for (long seed = 1000; seed < 1060; seed++) {
      Circuit circuit = random(seed, inputs, 6);
      AffineForm f = output(circuit, 0);
      AffineForm t = output(circuit, 1);
      Decision decision =
          new Decider(circuit, BUDGET).where(new Condition.Zero(t)).vanish(List.of(f));
      boolean possible =
          SmtJudge.isPossible(
              circuit,
              (z3, values) ->
                  z3.mkAnd(
                      z3.mkEq(values.get(t.terms().index(0)), z3.mkReal(0)),
                      z3.mkNot(z3.mkEq(values.get(f.terms().index(0)), z3.mkReal(0)))));
      answers.merge(decision.getClass().getSimpleName(), 1, Integer::sum);
      assertThat(decision instanceof Decision.Refuted).as("seed " + seed).isEqualTo(possible);
      if (decision instanceof Decision.Refuted refuted) {
        assertThat(value(circuit, f, refuted.point()).isZero()).isFalse();
        assertThat(value(circuit, t, refuted.point()).isZero()).isTrue();
      }
    }
    assertThat(answers).containsOnlyKeys("Proved", "Refuted");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void findsTheSmallestFactorThatBoundsOneValueByAnother(int inputs) {
    Map<String, Integer> answers = new TreeMap<>();
    for (long seed = 2000; seed < 2050; seed++) {
      Circuit circuit = random(seed, inputs, 6);
      AffineForm d = output(circuit, 0);
      AffineForm t = output(circuit, 1);
      Extremum extremum = new Decider(circuit, BUDGET).steepness(d, t);
      answers.merge(extremum.getClass().getSimpleName(), 1, Integer::sum);
      if (extremum instanceof Extremum.Largest largest) {
        assertThat(isSteeper(circuit, d, t, largest.value())).as("seed " + seed).isFalse();
        Rational less = largest.value().times(Rational.parse("999999/1000000"));
        assertThat(largest.value().isZero() || isSteeper(circuit, d, t, less)).isTrue();
      } else {
        assertThat(isSteeper(circuit, d, t, Rational.of(10).power(12))).as("seed " + seed).isTrue();
      }
    }
    assertThat(answers).containsOnlyKeys("Largest", "Unbounded");
  }

  private static boolean isSteeper(Circuit circuit, AffineForm d, AffineForm t, Rational factor) {
    return SmtJudge.isPossible(
        circuit,
        (z3, values) -> {
          var top = values.get(d.terms().index(0));
          var bottom = values.get(t.terms().index(0));
          var bound = z3.mkMul(z3.mkReal(factor.toString()), bottom);
          return z3.mkAnd(
              z3.mkGt(bottom, z3.mkReal(0)),
              z3.mkOr(z3.mkGt(top, bound), z3.mkGt(z3.mkUnaryMinus(top), bound)));
        });
  }
}
