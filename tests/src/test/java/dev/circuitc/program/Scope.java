package dev.circuitc.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names that an expression may use.
 *
 * @param lengths of the values: 0 for a scalar, else the length of the vector
 * @param counters names that stand for one integer after another
 */
record Scope(Map<String, Integer> lengths, Map<String, Counter> counters) {
  static final Scope EMPTY = new Scope(Map.of(), Map.of());

  /** The values that a name of a comprehension or fold takes. */
  record Counter(int first, int last) {}

  Scope with(String name, int length) {
    Map<String, Integer> inner = new TreeMap<>(lengths);
    inner.put(name, length);
    Map<String, Counter> left = new TreeMap<>(counters);
    left.remove(name);
    return new Scope(inner, left);
  }

  Scope counting(String name, Counter counter) {
    Map<String, Counter> inner = new TreeMap<>(counters);
    inner.put(name, counter);
    Map<String, Integer> left = new TreeMap<>(lengths);
    left.remove(name);
    return new Scope(left, inner);
  }

  boolean hides(String global) {
    return lengths.containsKey(global) || counters.containsKey(global);
  }

  /** In order, so that the same seed finds the same ones. */
  List<String> scalars() {
    return lengths.keySet().stream().filter(name -> lengths.get(name) == 0).sorted().toList();
  }

  List<String> vectors() {
    return lengths.keySet().stream().filter(name -> lengths.get(name) > 0).sorted().toList();
  }

  List<String> vectors(int length) {
    return vectors().stream().filter(name -> lengths.get(name) == length).toList();
  }

  List<String> countersInOrder() {
    return counters.keySet().stream().sorted().toList();
  }
}
