package dev.circuitc.frontend;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A piece of a random program beside its value.
 *
 * @param text as it stands in the source
 * @param binding how tightly its outermost operator binds: see the constants
 * @param value by the values of the names around it; one entry for a scalar
 */
record RandomTerm(
    String text, int binding, Function<Map<String, List<Rational>>, List<Rational>> value) {
  static final int LOOSE = 0; // let, if: always in brackets within another
  static final int SUM = 1;
  static final int PRODUCT = 2;
  static final int UNARY = 3;
  static final int ATOM = 5;

  /** Its text where something is wanted that binds at least so tightly. */
  String within(int wanted) {
    return binding >= wanted ? text : "(" + text + ")";
  }
}
