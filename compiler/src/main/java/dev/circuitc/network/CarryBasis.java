package dev.circuitc.network;

import dev.circuitc.math.LinearSpan;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses which values a layer carries, so that every older value asked of it can be put together.
 *
 * <p>What is asked for spans a space of linear forms; any basis of it will do, and the cheapest is found
 * greedily, since independent sets are a matroid. Candidates, in the order in which ties are broken: the
 * nodes the values are made of, sums that have a name in the source, the values themselves, the kink
 * directions of the layer's own units. Three spaces are tried: of the values, of
 * their parts of one sign (a sum of values that are never negative passes as one unit), and of their
 * single nodes; the cheapest wins. Where that takes too long, the values are carried as they are, or
 * their single nodes.
 */
final class CarryBasis {
  /** Beyond this many values that share nodes, one elimination alone takes long. */
  private static final int ELIMINATION_LIMIT = 400;

  /**
   * What is carried of a group of values.
   *
   * @param isSummed whether the values are sums of the directions, which are independent; else each
   *     value is a multiple of one of them
   */
  record Choice(List<SparseVector> directions, boolean isSummed) {}

  private final Carriage carriage;
  private final SignedParts parts;
  private final UnitNames names;
  private final Effort effort;

  CarryBasis(Carriage carriage, SignedParts parts, UnitNames names, Effort effort) {
    this.carriage = carriage;
    this.parts = parts;
    this.names = names;
    this.effort = effort;
  }

  /** Directions of which the values can be put together. */
  Choice choose(Collection<SparseVector> values) {
    Set<SparseVector> asked = directions(values);
    Set<SparseVector> single = new LinkedHashSet<>();
    asked.forEach(value -> single.addAll(atoms(value)));
    Choice singles = new Choice(List.copyOf(single), true);
    if (asked.size() > ELIMINATION_LIMIT || effort.isSpent()) {
      return cheaper(new Choice(List.copyOf(asked), false), singles);
    }
    Set<SparseVector> signed = new LinkedHashSet<>();
    asked.forEach(value -> signed.addAll(directions(parts.of(value))));
    return cheaper(basis(asked, single), cheaper(basis(signed, single), singles));
  }

  private Choice cheaper(Choice first, Choice second) {
    return cost(first.directions()) <= cost(second.directions()) ? first : second;
  }

  private int cost(List<SparseVector> basis) {
    return basis.stream().mapToInt(carriage::cost).sum();
  }

  private Choice basis(Set<SparseVector> values, Set<SparseVector> single) {
    LinearSpan target = new LinearSpan();
    values.forEach(target::add);
    List<SparseVector> candidates = new ArrayList<>(single);
    single.forEach(atom -> candidates.addAll(names.namedDirections(atom.index(0))));
    candidates.addAll(values);
    single.forEach(atom -> candidates.addAll(carriage.hingeDirections(atom.index(0))));
    candidates.removeIf(candidate -> !target.contains(candidate));
    candidates.sort(Comparator.comparingInt(carriage::cost)); // stable: ties keep this order
    LinearSpan span = new LinearSpan();
    List<SparseVector> basis = candidates.stream().filter(span::add).toList();
    effort.spend(target.work() + span.work());
    return new Choice(basis, true);
  }

  private static Set<SparseVector> directions(Collection<SparseVector> values) {
    Set<SparseVector> directions = new LinkedHashSet<>();
    values.forEach(value -> directions.add(Carriage.direction(value)));
    return directions;
  }

  private static List<SparseVector> atoms(SparseVector value) {
    List<SparseVector> atoms = new ArrayList<>();
    for (int k = 0; k < value.size(); k++) {
      atoms.add(SparseVector.unit(value.index(k)));
    }
    return atoms;
  }
}
