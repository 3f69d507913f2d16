package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.network.Layer;
import dev.circuitc.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The question of an instance as an SMT-LIB script over linear real arithmetic, exact throughout.
 */
final class SmtScript {
  private final StringBuilder text = new StringBuilder();

  private SmtScript() {}

  /** Asks for a point of the box where an output differs, by however little. */
  static String of(Instance instance) {
    SmtScript script = new SmtScript();
    script.line("(set-logic QF_LRA)");
    script.line("(set-info :status " + instance.answer() + ")");
    List<String> inputs =
        IntStream.range(0, instance.box().size()).mapToObj(i -> "x" + i).toList();
    for (int i = 0; i < inputs.size(); i++) {
      script.bound(inputs.get(i), instance.box().get(i));
    }
    List<String> first = script.network("f", instance.first(), inputs);
    List<String> second = script.network("g", instance.second(), inputs);
    script.line("(assert (or false");
    IntStream.range(0, first.size())
        .forEach(i -> script.line("  (distinct " + first.get(i) + " " + second.get(i) + ")"));
    script.line("))");
    script.line("(check-sat)");
    return script.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void bound(String input, Interval side) {
    line("(declare-const " + input + " Real)");
    side.lower().ifPresent(low -> line("(assert (>= " + input + " " + number(low) + "))"));
    side.upper().ifPresent(high -> line("(assert (<= " + input + " " + number(high) + "))"));
  }

  /** Defines the values of a network; the names of its outputs. */
  private List<String> network(String name, Network network, List<String> inputs) {
    List<String> values = inputs;
    for (int at = 0; at < network.layers().size(); at++) {
      Layer layer = network.layers().get(at);
      boolean last = at == network.layers().size() - 1;
      List<String> next = new ArrayList<>();
      for (int i = 0; i < layer.outputs(); i++) {
        String sum = name + "_" + (at + 1) + "_" + (i + 1);
        define(sum, sum(layer.weights().rows().get(i), layer.bias().get(i), values));
        if (!last) {
          define(sum + "_relu", "(ite (>= " + sum + " 0.0) " + sum + " 0.0)");
        }
        next.add(last ? sum : sum + "_relu");
      }
      values = next;
    }
    return values;
  }

  private void define(String name, String value) {
    line("(define-fun " + name + " () Real " + value + ")");
  }

  private static String sum(SparseVector weights, Rational bias, List<String> values) {
    StringBuilder sum = new StringBuilder("(+ 0.0 ").append(number(bias));
    for (int k = 0; k < weights.size(); k++) {
      sum.append(" (* ").append(number(weights.value(k))).append(' ');
      sum.append(values.get(weights.index(k))).append(')');
    }
    return sum.append(')').toString();
  }

  private static String number(Rational value) {
    Rational size = value.abs();
    String text = size.numerator() + ".0";
    String quotient = size.isInteger() ? text : "(/ " + text + " " + size.denominator() + ".0)";
    return value.signum() < 0 ? "(- " + quotient + ")" : quotient;
  }
}
