package dev.circuitc.runtime.certify;

import dev.circuitc.math.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the domain on which the certificate has still to say something.
 *
 * @param facts sums over inputs that are not negative on it
 * @param dropped by name of a choice, the branches that another one is nowhere below
 */
record Cell(List<Sum> facts, Map<String, Set<Integer>> dropped) {

  static Cell whole(Program program) {
    List<Sum> facts = new ArrayList<>();
    for (int i = 0; i < program.domain().size(); i++) {
      Sum input = Sum.variable(i);
      program.domain().get(i).lower().ifPresent(low -> facts.add(input.minus(Sum.constant(low))));
      program.domain().get(i).upper().ifPresent(high -> facts.add(Sum.constant(high).minus(input)));
    }
    return new Cell(facts, Map.of());
  }

  /** The part where a sum is not negative and a branch is therefore dropped. */
  Cell part(Sum fact, String name, int loser) {
    List<Sum> all = new ArrayList<>(facts);
    all.add(fact);
    Map<String, Set<Integer>> more = new HashMap<>(dropped);
    Set<Integer> positions = new HashSet<>(dropped.getOrDefault(name, Set.of()));
    positions.add(loser);
    more.put(name, positions);
    return new Cell(all, more);
  }

  /**
   * Whether a sum is at least zero: it exceeds a sum of non-negative multiples of facts by a
   * constant.
   */
  boolean proves(Sum sum, Map<Integer, Rational> multipliers) {
    Sum rest = sum;
    for (Map.Entry<Integer, Rational> entry : multipliers.entrySet()) {
      int fact = entry.getKey();
      if (fact < 0 || fact >= facts.size() || entry.getValue().signum() < 0) {
        return false;
      }
      rest = rest.plus(facts.get(fact), entry.getValue().negate());
    }
    return rest.terms().isZero() && rest.constant().signum() >= 0;
  }
}
