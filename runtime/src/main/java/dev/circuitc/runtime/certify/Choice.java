package dev.circuitc.runtime.certify;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node that takes the largest of its branches.
 *
 * @param name as certificates call it: {@code s4}, {@code n1.3}
 * @param branches by position, those that may still be the largest
 */
record Choice(String name, SortedMap<Integer, Sum> branches) {

  Choice without(int position) {
    SortedMap<Integer, Sum> rest = new TreeMap<>(branches);
    rest.remove(position);
    return new Choice(name, rest);
  }

  boolean has(int position) {
    return branches.containsKey(position);
  }

  /** How much one branch is above another. */
  Sum excess(int winner, int loser) {
    return branches.get(winner).minus(branches.get(loser));
  }
}
