package dev.circuitc.runtime.certify;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The values of a program on a cell, as sums over inputs and maxima that stay open. */
final class Evaluation {
  private final Cell cell;
  private final Map<String, List<Line>> fixed;
  private final Maxima maxima;
  private final Spans spans;
  private final List<Sum> values = new ArrayList<>();
  private final Map<String, Choice> open = new HashMap<>();
  private final Map<String, Set<Integer>> dropped = new HashMap<>();

  /**
   * Evaluates, and checks every line about a branch that is nowhere above another one.
   *
   * @param fixed those lines by name of the choice
   * @param limit the most elements to which a maximum is opened
   */
  Evaluation(Program program, Cell cell, Map<String, List<Line>> fixed, int limit)
      throws RejectedException {
    int inputs = program.domain().size();
    this.cell = cell;
    this.fixed = new HashMap<>(fixed);
    this.maxima = new Maxima(inputs, limit);
    this.spans = new Spans(program.domain());
    IntStream.range(0, inputs).forEach(i -> values.add(Sum.variable(i)));
    for (Choice definition : program.values()) {
      define(definition);
    }
    RejectedException.unless(this.fixed.isEmpty(), "no such nodes: " + this.fixed.keySet());
  }

  /** The cell, with every branch dropped that is known not to matter on it. */
  Cell thinned() {
    return new Cell(cell.facts(), dropped);
  }

  /** How much the first branch of an open choice exceeds the second. */
  Sum excess(Line split) throws RejectedException {
    Choice choice = open.get(split.name());
    boolean known = choice != null && choice.has(split.winner()) && choice.has(split.loser());
    RejectedException.unless(known && split.winner() != split.loser(), split.text() + ": no split");
    return choice.excess(split.winner(), split.loser());
  }

  /** A sum of values as a sum over inputs and open maxima. */
  Sum resolved(Sum sum) {
    List<SparseVector> vectors = new ArrayList<>();
    List<Rational> factors = new ArrayList<>();
    Rational constant = sum.constant();
    for (int k = 0; k < sum.terms().size(); k++) {
      Sum value = values.get(sum.terms().index(k));
      vectors.add(value.terms());
      factors.add(sum.terms().value(k));
      constant = constant.plus(value.constant().times(sum.terms().value(k)));
    }
    return new Sum(SparseVector.combination(vectors, factors), constant);
  }

  private void define(Choice definition) throws RejectedException {
    Choice rest = thinned(definition);
    values.add(maxima.value(rest.branches().values()));
    if (maxima.next() > spans.known()) {
      spans.learn(rest);
    }
    if (rest.branches().size() > 1) {
      open.put(rest.name(), rest);
    }
    if (rest.branches().size() < definition.branches().size()) {
      Set<Integer> lost = new HashSet<>(definition.branches().keySet());
      lost.removeAll(rest.branches().keySet());
      dropped.put(rest.name(), lost);
    }
  }

  private Choice thinned(Choice definition) throws RejectedException {
    Set<Integer> gone = cell.dropped().getOrDefault(definition.name(), Set.of());
    TreeMap<Integer, Sum> branches = new TreeMap<>();
    for (Map.Entry<Integer, Sum> branch : definition.branches().entrySet()) {
      if (!gone.contains(branch.getKey())) {
        branches.put(branch.getKey(), resolved(branch.getValue()));
      }
    }
    Choice rest = spans.thinned(new Choice(definition.name(), branches));
    List<Line> lines = fixed.remove(definition.name());
    for (Line line : lines == null ? List.<Line>of() : lines) {
      boolean known = rest.has(line.winner()) && rest.has(line.loser());
      RejectedException.unless(known && line.winner() != line.loser(), line.text() + ": no fix");
      boolean proved = cell.proves(rest.excess(line.winner(), line.loser()), line.multipliers());
      RejectedException.unless(proved, line.text() + ": the multipliers do not prove it");
      rest = rest.without(line.loser());
    }
    return rest;
  }
}
