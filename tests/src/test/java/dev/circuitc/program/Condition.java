package dev.circuitc.program;

/**
 * A condition beside the t that is positive where it holds.
 *
 * @param t written as an expression
 * @param binding 0 or, 1 and, 2 not, 3 comparison
 */
record Condition(String text, int binding, Term t) {
  String within(int wanted) {
    return binding >= wanted ? text : "(" + text + ")";
  }
}
