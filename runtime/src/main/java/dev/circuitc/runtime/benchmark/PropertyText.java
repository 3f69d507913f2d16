package dev.circuitc.runtime.benchmark;

import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The question of an instance in the languages of VNN-LIB: a point in the box where outputs differ.
 */
final class PropertyText {
  private PropertyText() {}

  /** VNN-LIB 1.0, about the product network: an output is at least the threshold away from zero. */
  static String version1(Instance instance) {
    StringBuilder text = new StringBuilder("; unsat where the networks are equal on the box\n\n");
    int outputs = instance.first().outputs().size();
    IntStream.range(0, instance.box().size())
        .forEach(i -> text.append("(declare-const X_").append(i).append(" Real)\n"));
    IntStream.range(0, outputs)
        .forEach(i -> text.append("(declare-const Y_").append(i).append(" Real)\n"));
    text.append('\n').append(bounds(instance, "X_%d"));
    String threshold = decimal(instance.threshold());
    String away =
        IntStream.range(0, outputs)
            .mapToObj(
                i ->
                    "    (and (>= Y_%d %s))\n    (and (<= Y_%d -%s))\n"
                        .formatted(i, threshold, i, threshold))
            .collect(Collectors.joining());
    return text.append("\n(assert (or\n").append(away).append("))\n").toString();
  }

  /**
   * VNN-LIB 2.0, about the two networks: equal inputs, an output apart by at least the threshold.
   */
  static String version2(Instance instance) {
    int inputs = instance.box().size();
    int outputs = instance.first().outputs().size();
    boolean sameShape = instance.first().shape().equals(instance.second().shape());
    StringBuilder text = new StringBuilder("(vnnlib-version <2.0>)\n\n");
    text.append(declaration("f", "", inputs, outputs));
    text.append(declaration("g", sameShape ? "  (isomorphic-to f)\n" : "", inputs, outputs));
    text.append(bounds(instance, "Xf[0,%d]"));
    IntStream.range(0, inputs)
        .forEach(i -> text.append("(assert (== Xg[0,%d] Xf[0,%d]))\n".formatted(i, i)));
    String threshold = decimal(instance.threshold());
    String apart =
        IntStream.range(0, outputs)
            .mapToObj(
                i ->
                    ("  (>= (- Yf[0,%d] Yg[0,%d]) %s)\n  (>= (- Yg[0,%d] Yf[0,%d]) %s)\n")
                        .formatted(i, i, threshold, i, i, threshold))
            .collect(Collectors.joining());
    return text.append("(assert (or\n").append(apart).append("))\n").toString();
  }

  private static String declaration(String network, String relation, int inputs, int outputs) {
    return "(declare-network "
        + network
        + "\n"
        + relation
        + "  (declare-input X%s Real [1,%d])\n".formatted(network, inputs)
        + "  (declare-output Y%s Real [1,%d])\n)\n\n".formatted(network, outputs);
  }

  private static String bounds(Instance instance, String variable) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < instance.box().size(); i++) {
      Interval side = instance.box().get(i);
      String name = variable.formatted(i);
      text.append("(assert (>= %s %s))\n".formatted(name, decimal(side.lower().orElseThrow())));
      text.append("(assert (<= %s %s))\n".formatted(name, decimal(side.upper().orElseThrow())));
    }
    return text.toString();
  }

  /** All digits of a number that has finitely many; always with a decimal point. */
  static String decimal(Rational value) {
    BigDecimal denominator = new BigDecimal(value.denominator());
    BigDecimal exact = new BigDecimal(value.numerator()).divide(denominator);
    String digits = exact.toPlainString();
    return digits.contains(".") ? digits : digits + ".0";
  }
}
