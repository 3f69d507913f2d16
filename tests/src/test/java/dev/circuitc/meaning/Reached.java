package dev.circuitc.meaning;

import dev.circuitc.ast.Expr;
import java.util.Set;
import java.util.TreeSet;

/** The places of the tolerances that evaluations have come through. */
public final class Reached {
  private final Set<String> places = new TreeSet<>();

  void add(Expr.Within within) {
    places.add(within.span().place().toString());
  }

  public Set<String> places() {
    return places;
  }
}
