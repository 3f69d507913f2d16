package dev.circuitc.runtime.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.circuitc.decide.Budget;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Assembler;
import dev.circuitc.network.Layering;
import dev.circuitc.network.Nets;
import dev.circuitc.network.Network;
import dev.circuitc.pass.Aim;
import dev.circuitc.pass.PassManager;
import dev.circuitc.pass.Passes;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {
  private static final Budget BUDGET = Budget.cells(10_000);

  private static Network compile(Circuit source, Aim aim, int extra) {
    Circuit optimised = new PassManager(Passes.of(aim), (pass, result) -> {}).run(source);
    int depth = Layering.leastDepth(optimised) + extra;
    return Assembler.assemble("f", optimised, depth, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Aim.class)
  void provesWhatTheCompilerMakesOfRandomCircuits(Aim aim) {
    Map<Method, Integer> methods = new TreeMap<>();
    for (int seed = 0; seed < 150; seed++) {
      Circuit source = new RandomCircuits(seed).next(1 + seed % 6, 6 + seed % 20);
      Verdict verdict = Prover.prove(source, compile(source, aim, seed % 3), BUDGET);
      assertThat(verdict).as("seed " + seed).isInstanceOf(Verdict.Proved.class);
      methods.merge(((Verdict.Proved) verdict).method(), 1, Integer::sum);
    }
    assertThat(methods.get(Method.LIFT)).isGreaterThan(110); // the lift alone must carry most
    assertThat(methods).containsKey(Method.SEARCH);
  }

  @Test
  void refutesANetworkOfAnotherFunctionWithAPointThatReplays() {
    int refutations = 0;
    for (int seed = 0; seed < 100; seed++) {
      Circuit source = new RandomCircuits(seed).next(2, 8);
      Circuit other = new RandomCircuits(seed + 5000).next(2, 8);
      Network network = compile(other, Aim.SIZE, 0);
      if (Prover.mismatch(source, network).isPresent()) {
        continue;
      }
      if (Prover.prove(source, network, BUDGET) instanceof Verdict.Refuted refuted) {
        refutations++;
        List<Rational> point = refuted.witness().point();
        assertThat(new Interpreter(source).evaluate(point)).isEqualTo(refuted.witness().source());
        assertThat(new ExactEvaluator(network).evaluate(point))
            .isEqualTo(refuted.witness().network())
            .isNotEqualTo(refuted.witness().source());
        assertThat(IntStream.range(0, 2).allMatch(i ->
            source.inputs().get(i).domain().contains(point.get(i)))).isTrue();
      }
    }
    assertThat(refutations).isGreaterThan(10);
  }

  @Test
  void seesADifferenceOnlyWhereTheDomainReaches() {
    Circuit clamped = cut(Interval.of(Rational.of(-1), Rational.of(1)));
    Network identity = Nets.compile(Nets.circuit(1, Interval.REALS, (b, lib) -> 0), 1);
    assertThat(Prover.prove(clamped, identity, BUDGET)).isInstanceOf(Verdict.Proved.class);
    Verdict verdict = Prover.prove(cut(Interval.REALS), identity, BUDGET);
    assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
    Rational where = ((Verdict.Refuted) verdict).witness().point().get(0);
    assertThat(where.abs()).isGreaterThan(Rational.ONE);
  }

  /** min(max(x, -1), 1). */
  private static Circuit cut(Interval domain) {
    return Nets.circuit(1, domain, (builder, library) ->
        library.clamp(0, builder.constant(Rational.MINUS_ONE), builder.constant(Rational.ONE)));
  }

  @Test
  void findsABumpThatRandomPointsMiss() { // 1 on a strip of width 2^-30 at a height of 10^6
    Circuit bump = Nets.circuit(2, Interval.REALS, (builder, library) -> {
      int centred = builder.minus(builder.plus(0, 1), builder.constant(Rational.parse("1000000.3")));
      int fall = builder.times(library.absolute(centred), Rational.powerOfTwo(30));
      return library.positiveness(builder.minus(builder.constant(Rational.ONE), fall));
    });
    Network zero = Nets.compile(Nets.circuit(2, Interval.REALS, (b, lib) -> b.constant(Rational.ZERO)), 1);
    Verdict verdict = Prover.prove(bump, zero, BUDGET);
    assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) verdict).witness().network()).containsExactly(Rational.ZERO);
  }

  @Test
  void saysHowFarItCameWhenTheBudgetEnds() {
    Circuit median = median();
    Network network = Nets.compile(medianOtherwise(), 0);
    assertThat(Prover.prove(median, network, BUDGET)).isInstanceOf(Verdict.Proved.class);
    Verdict verdict = Prover.prove(median, network, Budget.cells(3));
    assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    assertThat(((Verdict.Undecided) verdict).reason()).isEqualTo("3 cells looked at");
    assertThat(((Verdict.Undecided) verdict).progress().share()).isBetween(0.0, 0.99);
    Verdict stopped = Prover.prove(median, network, BUDGET.cancelledBy(() -> true));
    assertThat(((Verdict.Undecided) stopped).reason()).isEqualTo("stopped");
  }

  @Test
  void stopsCleanlyWheneverItIsToldTo() {
    Network network = Nets.compile(medianOtherwise(), 0);
    int stopped = 0;
    for (int moment = 0; moment < 80; moment++) {
      AtomicInteger asked = new AtomicInteger(moment);
      Budget budget = BUDGET.cancelledBy(() -> asked.decrementAndGet() < 0);
      Verdict verdict = Prover.prove(median(), network, budget);
      if (verdict instanceof Verdict.Undecided undecided) {
        stopped++;
        assertThat(undecided.reason()).isEqualTo("stopped");
      } else {
        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
      }
    }
    assertThat(stopped).isBetween(10, 79);
  }

  private static Circuit median() {
    return Nets.circuit(3, Interval.REALS, (b, lib) ->
        lib.max(List.of(
            lib.min(List.of(0, 1)), lib.min(List.of(lib.max(List.of(0, 1)), 2)))));
  }

  private static Circuit medianOtherwise() {
    return Nets.circuit(3, Interval.REALS, (b, lib) ->
        b.plus(
            b.minus(1, lib.greaterness(1, 2)),
            lib.absolute(b.minus(lib.greaterness(0, 2), lib.greaterness(0, 1)))));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 100, 1000})
  void provesLargeMaximaByTheLift(int inputs) {
    Circuit source = Nets.circuit(inputs, Interval.REALS, (b, lib) ->
        lib.max(IntStream.range(0, inputs).boxed().toList()));
    for (Aim aim : Aim.values()) {
      Verdict verdict = Prover.prove(source, compile(source, aim, 0), BUDGET);
      assertThat(((Verdict.Proved) verdict).method()).isEqualTo(Method.LIFT);
    }
  }

  @Test
  void refusesANetworkOfAnotherShape() {
    Network network = Nets.compile(median(), 0);
    Circuit source = cut(Interval.REALS);
    assertThat(Prover.mismatch(source, network))
        .hasValue("the network has 3 inputs and 1 output, but the source has 1 input and 1 output");
    assertThatThrownBy(() -> Prover.prove(source, network, BUDGET))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
