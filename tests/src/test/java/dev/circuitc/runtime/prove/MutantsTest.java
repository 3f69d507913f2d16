package dev.circuitc.runtime.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.RealSort;
import dev.circuitc.decide.Budget;
import dev.circuitc.decide.SmtJudge;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.Interpreter;
import dev.circuitc.ir.RandomCircuits;
import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.eval.ExactEvaluator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compiled networks with one defect; {@code -Dmutants=10000} sets how many. */
class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 400);
  private static final Budget BUDGET = Budget.cells(50_000);

  @Test
  void areRefutedExactlyWhereTheyDiffer() {
    Map<String, Integer> verdicts = new TreeMap<>();
    Circuit source = null;
    Network network = null;
    for (int k = 0; k < MUTANTS; k++) {
      if (k % 5 == 0) {
        source = new RandomCircuits(k).next(1 + k / 5 % 6, 5 + k / 5 % 25);
        network = CertificateTest.compile(source);
      }
      Network mutant = new Mutants(k).of(network);
      Verdict verdict = Prover.prove(source, mutant, BUDGET);
      verdicts.merge(verdict.getClass().getSimpleName(), 1, Integer::sum);
      if (verdict instanceof Verdict.Refuted refuted) {
        replay(source, mutant, refuted.witness());
      } else {
        assertThat(verdict).as("mutant " + k).isInstanceOf(Verdict.Proved.class);
        assertThat(differs(source, mutant)).as("mutant " + k).isFalse();
      }
    }
    assertThat(verdicts).containsOnlyKeys("Proved", "Refuted");
  }

  private static void replay(Circuit source, Network network, Witness witness) {
    List<Rational> point = witness.point();
    for (int i = 0; i < point.size(); i++) {
      assertThat(source.inputs().get(i).domain().contains(point.get(i))).isTrue();
    }
    assertThat(new Interpreter(source).evaluate(point)).isEqualTo(witness.source());
    assertThat(new ExactEvaluator(network).evaluate(point))
        .isEqualTo(witness.network())
        .isNotEqualTo(witness.source());
  }

  /** Z3's word on whether the two differ somewhere. */
  private static boolean differs(Circuit source, Network network) {
    JointCircuit joint = JointCircuit.of(source, network);
    return SmtJudge.isPossible(
        joint.circuit(), (z3, values) -> z3.mkNot(allZero(z3, values, joint.differences())));
  }

  @SuppressWarnings("unchecked") // Z3's calls of several operands take arrays of a generic type
  private static BoolExpr allZero(
      Context z3, List<ArithExpr<RealSort>> values, List<AffineForm> differences) {
    BoolExpr all = z3.mkTrue();
    for (AffineForm difference : differences) {
      ArithExpr<RealSort> sum = z3.mkReal(0);
      for (int k = 0; k < difference.terms().size(); k++) {
        ArithExpr<RealSort> value = values.get(difference.terms().index(k));
        sum = z3.mkAdd(sum, z3.mkMul(z3.mkReal(difference.terms().value(k).toString()), value));
      }
      all = z3.mkAnd(all, z3.mkEq(sum, z3.mkReal(0)));
    }
    return all;
  }
}
