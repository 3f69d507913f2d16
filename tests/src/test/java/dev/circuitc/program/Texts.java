package dev.circuitc.program;

import java.util.List;
import java.util.stream.Collectors;

/** Joins pieces of source text with gaps of any kind. */
final class Texts {
  private Texts() {}

  static String list(List<Term> terms, Draw draw) {
    return terms.stream().map(Term::text).collect(Collectors.joining("," + draw.gap()));
  }

  static String call(String function, List<Term> arguments, Draw draw) {
    return function + (draw.once(8) ? draw.gap() : "") + "(" + list(arguments, draw) + ")";
  }

  static String operator(String sign, Draw draw) {
    return draw.gap() + sign + draw.gap();
  }
}
