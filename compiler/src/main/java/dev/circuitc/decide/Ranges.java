package dev.circuitc.decide;

import dev.circuitc.math.AffineForm;
import dev.circuitc.math.Interval;
import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Intervals that hold the values of variables, by interval arithmetic from the domains of the inputs. */
final class Ranges {
  /** Up to this many branches, each is held against each other one: the number of pairs stays small. */
  private static final int PAIRED = 8;

  private final Map<Integer, Interval> known = new HashMap<>();

  Ranges(List<Interval> domain) {
    for (int i = 0; i < domain.size(); i++) {
      known.put(i, domain.get(i));
    }
  }

  Interval of(AffineForm form) {
    SparseVector terms = form.terms();
    Interval sum = Interval.point(form.constant());
    for (int k = 0; k < terms.size() && !sum.equals(Interval.REALS); k++) {
      sum = sum.plus(known.get(terms.index(k)).times(terms.value(k)));
    }
    return sum;
  }

  /** Learns the range of a piece from its branches. */
  void learn(Piece piece) {
    known.put(piece.id(), piece.forms().stream().map(this::of).reduce(Interval::max).orElseThrow());
  }

  /** The piece without the branches that are below another one everywhere, as far as ranges tell. */
  Piece withoutDominated(Piece piece) {
    return piece.branches().size() > PAIRED ? aboveFloor(piece) : withoutPairwiseDominated(piece);
  }

  /** Keeps a branch of the highest lower bound, and those that reach above it. */
  private Piece aboveFloor(Piece piece) {
    Optional<Rational> floor = Optional.empty();
    int holder = -1;
    for (Piece.Branch branch : piece.branches()) {
      Optional<Rational> lower = of(branch.form()).lower();
      if (lower.isPresent() && (floor.isEmpty() || lower.get().compareTo(floor.get()) > 0)) {
        floor = lower;
        holder = branch.position();
      }
    }
    if (floor.isEmpty()) {
      return piece;
    }
    List<Piece.Branch> kept = new ArrayList<>();
    for (Piece.Branch branch : piece.branches()) {
      if (branch.position() == holder || rises(branch.form(), floor.get())) {
        kept.add(branch);
      }
    }
    return new Piece(piece.id(), kept);
  }

  private boolean rises(AffineForm form, Rational floor) {
    return of(form).upper().map(upper -> upper.compareTo(floor) > 0).orElse(true);
  }

  private Piece withoutPairwiseDominated(Piece piece) {
    List<Piece.Branch> kept = new ArrayList<>();
    for (Piece.Branch branch : piece.branches()) {
      boolean low = false;
      for (Piece.Branch other : List.copyOf(kept)) {
        Interval excess = of(branch.form().minus(other.form()));
        low |= excess.isNonPositive();
        if (excess.isNonNegative() && !excess.isNonPositive()) {
          kept.remove(other);
        }
      }
      if (!low) {
        kept.add(branch);
      }
    }
    return kept.size() == piece.branches().size() ? piece : new Piece(piece.id(), kept);
  }
}
