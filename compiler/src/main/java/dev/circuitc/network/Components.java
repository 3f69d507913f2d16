package dev.circuitc.network;

import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups vectors that share indices, directly or through others: questions of span fall apart there. */
final class Components {
  private final Map<Integer, Integer> parent = new HashMap<>();

  private Components() {}

  /** The groups, in the order of their first vectors. */
  static Collection<List<SparseVector>> of(Collection<SparseVector> vectors) {
    Components components = new Components();
    vectors.forEach(components::join);
    Map<Integer, List<SparseVector>> groups = new LinkedHashMap<>();
    for (SparseVector vector : vectors) {
      int root = components.root(vector.index(0));
      groups.computeIfAbsent(root, r -> new ArrayList<>()).add(vector);
    }
    return groups.values();
  }

  private void join(SparseVector vector) {
    int root = root(vector.index(0));
    for (int k = 1; k < vector.size(); k++) {
      parent.put(root(vector.index(k)), root);
    }
  }

  private int root(int index) {
    int root = index;
    for (int up = parent.getOrDefault(root, root); up != root; up = parent.getOrDefault(root, root)) {
      root = up;
    }
    for (int next = index; next != root; ) { // halve later walks
      int up = parent.getOrDefault(next, next);
      parent.put(next, root);
      next = up;
    }
    return root;
  }
}
