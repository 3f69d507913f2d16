package dev.circuitc.program;

import dev.circuitc.math.Rational;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A piece of a random program beside its value.
 *
 * @param text as it stands in the source
 * @param binding how tightly its outermost operator binds: see the constants
 * @param value by the values of the names around it; one entry for a scalar
 */
record Term(String text, int binding, Function<Names, List<Rational>> value) {
  static final int LOOSE = 0; // let, if, within: always in brackets inside another
  static final int SUM = 1;
  static final int PRODUCT = 2;
  static final int UNARY = 3;
  static final int POWER = 4;
  static final int ATOM = 5;

  static Term scalar(String text, int binding, Function<Names, Rational> value) {
    return new Term(text, binding, names -> List.of(value.apply(names)));
  }

  static Term atom(String text, Function<Names, Rational> value) {
    return scalar(text, ATOM, value);
  }

  static Term vector(String text, Function<Names, List<Rational>> value) {
    return new Term(text, ATOM, value);
  }

  /** A local name. */
  static Term name(String name) {
    return new Term(name, ATOM, names -> names.get(name));
  }

  /** Its text where something is wanted that binds at least so tightly. */
  String within(int wanted) {
    return binding >= wanted ? text : "(" + text + ")";
  }

  List<Rational> at(Names names) {
    return value.apply(names);
  }

  /** The value of a scalar. */
  Rational number(Names names) {
    return at(names).get(0);
  }

  /** The same value in other words. */
  Term as(String otherText, int otherBinding) {
    return new Term(otherText, otherBinding, value);
  }

  Term map(UnaryOperator<Rational> operator) {
    return new Term(text, binding, names -> at(names).stream().map(operator).toList());
  }

  /** Entry by entry; a scalar spreads. */
  Term with(Term other, BinaryOperator<Rational> operator) {
    return new Term(text, binding, names -> Entries.combine(at(names), other.at(names), operator));
  }
}
