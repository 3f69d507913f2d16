package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.List;

/** The definitions and constants that the expressions of a program may use. */
final class Library {
  /** A constant of the program; one value for a scalar. */
  record Constant(String name, List<Rational> values) {
    Term term() {
      return new Term(name, Term.ATOM, names -> values);
    }
  }

  /**
   * A definition.
   *
   * @param lengths of the parameters, 0 for a scalar
   * @param length of the result, 0 for a scalar
   * @param cost about how many operations a call takes
   * @param curved whether there is a curve in it
   */
  record Function(
      String name,
      List<String> parameters,
      List<Integer> lengths,
      int length,
      int cost,
      boolean curved,
      java.util.function.Function<Names, List<Rational>> body) {}

  private final List<Constant> constants = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();

  void add(Constant constant) {
    constants.add(constant);
  }

  void add(Function function) {
    functions.add(function);
  }

  List<Constant> constants() {
    return constants;
  }

  List<Constant> constants(int length) {
    return constants.stream().filter(constant -> constant.values().size() == length).toList();
  }

  List<Function> functions(int length, boolean curvedToo) {
    return functions.stream()
        .filter(function -> function.length() == length && (curvedToo || !function.curved()))
        .toList();
  }
}
