package dev.circuitc.decide;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Brings a problem to normal form: affine pieces folded, branches dropped that never win, pieces
 * shared that differ in scale, in a summand, or in how their maximum is nested.
 *
 * <p>What cancels, cancels: relu(s) - relu(-s) becomes s. Two equal circuits need not reach the
 * same form, but a circuit and what a compiler makes of it mostly do. One pass over the pieces.
 */
final class Normaliser {
  /** Elements one maximum may be expanded to where each comes from a part of its own. */
  private static final int LONGEST = 100_000;

  /** Terms rewritten by expansions in all, after which maxima are taken as they are nested. */
  private static final long WORK = 20_000_000;

  /** The same for each piece, where there are so many that this is more. */
  private static final long WORK_A_PIECE = 1_000;

  private record Known(Shape shape, int variable) {}

  private final Problem problem;
  private final int limit;
  private final UnaryOperator<Piece> eliminate;
  private final Ranges ranges;
  private final Map<Integer, AffineForm> values = new HashMap<>(); // of pieces that are not left
  private final Map<Integer, Expansion> expansions = new HashMap<>();
  private final Map<List<AffineForm>, Known> shapes = new HashMap<>();
  private final List<Piece> normal = new ArrayList<>();
  private final List<Piece> thinned = new ArrayList<>();
  private final long most; // work
  private long work;

  private Normaliser(Problem problem, int limit, UnaryOperator<Piece> eliminate) {
    this.problem = problem;
    this.limit = limit;
    this.eliminate = eliminate;
    this.ranges = new Ranges(problem.domain());
    this.most = Math.max(WORK, WORK_A_PIECE * problem.pieces().size());
  }

  /**
   * Both forms of a problem.
   *
   * @param normal the normal form, without what no target depends on
   * @param thinned the problem as it was, only without the branches that never win
   */
  record Result(Problem normal, Problem thinned) {}

  /** The normal form; maxima are expanded up to a number of elements, 1 to leave them as nested. */
  static Problem normalise(Problem problem, int limit) {
    return normalise(problem, limit, UnaryOperator.identity()).normal();
  }

  /**
   * The normal form under further knowledge.
   *
   * @param eliminate drops branches that never win from a piece over inputs only
   */
  static Result normalise(Problem problem, int limit, UnaryOperator<Piece> eliminate) {
    return new Normaliser(problem, limit, eliminate).run();
  }

  private Result run() {
    problem.pieces().forEach(this::visit);
    List<AffineForm> targets = problem.targets().stream().map(this::value).toList();
    return new Result(
        new Problem(problem.domain(), normal, targets).trimmed(),
        new Problem(problem.domain(), thinned, problem.targets()));
  }

  private void visit(Piece original) {
    Piece piece = folded(original);
    if (!piece.isAffine()) {
      piece = distinct(ranges.withoutDominated(piece));
    }
    if (!piece.isAffine() && piece.forms().stream().allMatch(problem::isOverInputs)) {
      piece = eliminate.apply(piece);
    }
    thinned.add(like(original, piece));
    if (piece.isAffine()) {
      values.put(piece.id(), piece.branches().get(0).form());
    } else {
      share(piece);
    }
  }

  private Piece folded(Piece piece) {
    return new Piece(
        piece.id(),
        piece.branches().stream()
            .map(branch -> new Piece.Branch(branch.position(), value(branch.form())))
            .toList());
  }

  /** A form with the values of pieces put in their place. */
  private AffineForm value(AffineForm form) {
    SparseVector terms = form.terms();
    Map<Integer, Rational> unchanged = new TreeMap<>();
    List<SparseVector> vectors = new ArrayList<>();
    List<Rational> factors = new ArrayList<>();
    Rational constant = form.constant();
    for (int k = 0; k < terms.size(); k++) {
      AffineForm known = values.get(terms.index(k));
      if (known == null) {
        unchanged.put(terms.index(k), terms.value(k));
      } else {
        vectors.add(known.terms());
        factors.add(terms.value(k));
        constant = constant.plus(known.constant().times(terms.value(k)));
      }
    }
    if (vectors.isEmpty()) {
      return form;
    }
    vectors.add(SparseVector.of(unchanged));
    factors.add(Rational.ONE);
    return new AffineForm(SparseVector.combination(vectors, factors), constant);
  }

  /** Of branches that differ by a constant, only the largest. */
  private static Piece distinct(Piece piece) {
    Map<SparseVector, Piece.Branch> largest = new LinkedHashMap<>();
    for (Piece.Branch branch : piece.branches()) {
      largest.merge(branch.form().terms(), branch, Normaliser::larger);
    }
    return new Piece(
        piece.id(),
        largest.values().stream().sorted(comparingInt(Piece.Branch::position)).toList());
  }

  private static Piece.Branch larger(Piece.Branch a, Piece.Branch b) {
    return a.form().constant().compareTo(b.form().constant()) >= 0 ? a : b;
  }

  /** The branches of a piece that are left, in the forms they had at first. */
  private static Piece like(Piece original, Piece rest) {
    if (original.branches().size() == rest.branches().size()) {
      return original;
    }
    Set<Integer> kept = rest.branches().stream().map(Piece.Branch::position).collect(toSet());
    return new Piece(
        original.id(),
        original.branches().stream().filter(b -> kept.contains(b.position())).toList());
  }

  private void share(Piece piece) {
    Expansion expansion = expand(piece.forms());
    if (expansion.elements().size() == 1) {
      values.put(piece.id(), expansion.elements().get(0).minus(expansion.shift()));
      return;
    }
    Shape shape = Shape.of(expansion);
    Known known = shapes.putIfAbsent(shape.key(), new Known(shape, piece.id()));
    if (known != null) {
      AffineForm variable = AffineForm.variable(known.variable());
      values.put(piece.id(), shape.valueFrom(known.shape(), variable));
      return;
    }
    normal.add(piece);
    ranges.learn(piece);
    if (limit > 1) {
      expansions.put(piece.id(), expansion);
    }
  }

  /** Opens the maxima that stand in a maximum, highest first, as far as the limits allow. */
  private Expansion expand(List<AffineForm> forms) {
    Expansion expansion = Expansion.of(forms);
    int variable = limit > 1 ? expansion.highestBelow(Integer.MAX_VALUE) : -1;
    while (variable >= problem.inputs() && work < most) {
      work += expansion.size();
      expansion = expansion.raised(variable);
      Expansion inner = expansions.get(variable);
      if (inner != null && isSmall(expansion, variable, inner)) {
        expansion = expansion.replaced(variable, inner);
      }
      variable = expansion.highestBelow(variable);
    }
    return expansion;
  }

  private boolean isSmall(Expansion outer, int variable, Expansion inner) {
    int readers = outer.readers(variable);
    long size = outer.elements().size() + (long) readers * (inner.elements().size() - 1);
    return size <= limit || readers == 1 && size <= LONGEST;
  }
}
