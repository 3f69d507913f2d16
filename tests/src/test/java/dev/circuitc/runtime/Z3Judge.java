package dev.circuitc.runtime;

import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets Z3 decide whether two networks are the same function on all reals. */
public final class Z3Judge {
  private Z3Judge() {}

  public static boolean equal(Network a, Network b) {
    StringBuilder script = new StringBuilder();
    IntStream.range(0, a.inputs().size())
        .forEach(i -> script.append("(declare-const x").append(i).append(" Real)\n"));
    List<String> left = outputs(script, a, "a");
    List<String> right = outputs(script, b, "b");
    script.append("(assert (or false");
    IntStream.range(0, left.size())
        .forEach(i -> script.append(" (not (= " + left.get(i) + " " + right.get(i) + "))"));
    return unsatisfiable(script.append("))").toString());
  }

  private static boolean unsatisfiable(String script) {
    try (Context z3 = new Context()) {
      Solver solver = z3.mkSolver();
      solver.add(z3.parseSMTLIB2String(script, null, null, null, null));
      Status status = solver.check();
      if (status == Status.UNKNOWN) {
        throw new IllegalStateException("Z3 does not know: " + solver.getReasonUnknown());
      }
      return status == Status.UNSATISFIABLE;
    }
  }

  private static List<String> outputs(StringBuilder script, Network network, String prefix) {
    List<String> values =
        IntStream.range(0, network.inputs().size()).mapToObj(i -> "x" + i).toList();
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < layer.outputs(); i++) {
        String name = prefix + l + "_" + i;
        define(script, name + "_sum", sum(layer, i, values));
        define(script, name, "(ite (> " + name + "_sum 0) " + name + "_sum 0)");
        names.add(layer == network.last() ? name + "_sum" : name);
      }
      values = names;
    }
    return values;
  }

  private static void define(StringBuilder script, String name, String value) {
    script.append("(define-fun ").append(name).append(" () Real ").append(value).append(")\n");
  }

  private static String sum(Layer layer, int unit, List<String> values) {
    StringBuilder sum = new StringBuilder("(+ 0 ").append(number(layer.bias().get(unit)));
    SparseVector row = layer.weights().rows().get(unit);
    for (int k = 0; k < row.size(); k++) {
      String value = values.get(row.index(k));
      sum.append(" (* ").append(number(row.value(k))).append(' ').append(value).append(')');
    }
    return sum.append(')').toString();
  }

  private static String number(Rational value) {
    String quotient = "(/ " + value.abs().numerator() + ".0 " + value.denominator() + ".0)";
    return value.signum() < 0 ? "(- " + quotient + ")" : quotient;
  }
}
