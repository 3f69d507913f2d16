package dev.circuitc.decide;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.RealSort;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.circuitc.ir.Circuit;
import dev.circuitc.ir.InputVariable;
import dev.circuitc.ir.Node;
import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Z3's answers to questions about circuits, from a translation of its own. */
@SuppressWarnings("unchecked") // Z3's calls of several operands take arrays of a generic type
public final class SmtJudge {
  private final Context context;
  private final List<ArithExpr<RealSort>> values = new ArrayList<>();
  private final Solver solver;

  private SmtJudge(Context context, Circuit circuit) {
    this.context = context;
    this.solver = context.mkSolver("QF_LRA");
    circuit.inputs().forEach(this::input);
    circuit.nodes().stream().skip(circuit.inputs().size()).forEach(node -> values.add(term(node)));
  }

  /** Whether a statement about the values of the nodes holds at some point of the domain. */
  public static boolean isPossible(
      Circuit circuit, BiFunction<Context, List<ArithExpr<RealSort>>, BoolExpr> statement) {
    try (Context context = new Context()) {
      SmtJudge judge = new SmtJudge(context, circuit);
      judge.solver.add(statement.apply(context, judge.values));
      Status status = judge.solver.check();
      if (status == Status.UNKNOWN) {
        throw new IllegalStateException("undecided by Z3: " + judge.solver.getReasonUnknown());
      }
      return status == Status.SATISFIABLE;
    }
  }

  private void input(InputVariable input) {
    ArithExpr<RealSort> variable = context.mkRealConst(input.name());
    values.add(variable);
    input.domain().lower().ifPresent(low -> solver.add(context.mkGe(variable, number(low))));
    input.domain().upper().ifPresent(high -> solver.add(context.mkLe(variable, number(high))));
  }

  private ArithExpr<RealSort> number(Rational value) {
    return context.mkReal(value.toString());
  }

  private ArithExpr<RealSort> term(Node node) {
    if (node instanceof Node.Relu relu) {
      return larger(values.get(relu.operand()), number(Rational.ZERO));
    }
    if (node instanceof Node.Max max) {
      return max.operands().stream().map(values::get).reduce(this::larger).orElseThrow();
    }
    Node.Affine affine = (Node.Affine) node;
    ArithExpr<RealSort> sum = number(affine.constant());
    for (int k = 0; k < affine.terms().size(); k++) {
      ArithExpr<RealSort> operand = values.get(affine.terms().index(k));
      sum = context.mkAdd(sum, context.mkMul(number(affine.terms().value(k)), operand));
    }
    return sum;
  }

  private ArithExpr<RealSort> larger(ArithExpr<RealSort> a, ArithExpr<RealSort> b) {
    return (ArithExpr<RealSort>) context.mkITE(context.mkGe(a, b), a, b);
  }
}
