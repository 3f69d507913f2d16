package dev.circuitc.runtime.check;

import dev.circuitc.math.Rational;
import dev.circuitc.math.SparseVector;
import dev.circuitc.runtime.gradient.Backpropagation;
import dev.circuitc.runtime.gradient.LimitingGradients;
import dev.circuitc.runtime.gradient.NetworkCells;
import dev.circuitc.runtime.gradient.Slopes;
import dev.circuitc.runtime.gradient.SourceCells;
import dev.circuitc.runtime.gradient.Vicinity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares all limiting gradients at kinks, and finds which rules for relu'(0) stay among them. */
final class ClarkeCheck {
  private static final int CELLS = 256; // more of them at one kink are not visited
  private static final int TIES = 48; // more of them make programs too large to solve in passing
  private static final int SHARE = 10; // one in so many of the points asked for is enough
  private static final int EFFORT = 64; // times evaluating, for one kink

  private final Subject subject;
  private final int limit;
  private final ConventionCheck returned;
  private final Map<Rational, ConventionCheck> conventions = new LinkedHashMap<>();
  private int decided;
  private int undecided;
  private int mostTies;
  private int mismatches;
  private CellWitness firstMismatch; // null until sets differ

  ClarkeCheck(Subject subject, CheckSettings settings) {
    this.subject = subject.with(settings.sideWork());
    this.limit = (settings.points() + SHARE - 1) / SHARE;
    this.returned = new ConventionCheck(subject);
    List.of(Rational.ZERO, Rational.HALF, Rational.ONE)
        .forEach(atKink -> conventions.put(atKink, new ConventionCheck(subject)));
  }

  /**
   * Looks at one kink.
   *
   * @param gradients what back-propagation returns; [outputs], each [inputs]
   */
  void visit(Sample kink, List<SparseVector> gradients) {
    if (decided + undecided >= limit || !subject.work().isLeft()) {
      return;
    }
    subject.work().spend(EFFORT * subject.cost(), kink.point());
    int ties = ties(kink);
    if (ties > TIES) {
      leave(ties);
      return;
    }
    Vicinity vicinity = subject.domain().vicinity(kink.point());
    Optional<LimitingGradients> source =
        new SourceCells(subject.source(), kink.nodes(), vicinity).gradients(CELLS);
    Optional<LimitingGradients> network =
        new NetworkCells(subject.network(), kink.sums(), vicinity).gradients(CELLS);
    if (source.isEmpty() || network.isEmpty()) {
      leave(ties);
      return;
    }
    decided++;
    compare(kink.point(), source.get(), network.get());
    returned.visit(kink.point(), gradients, source.get());
    conventions.forEach((atKink, check) -> visit(kink, vicinity, atKink, source.get()));
  }

  private void leave(int ties) {
    undecided++;
    mostTies = Math.max(mostTies, ties);
  }

  /** How many units, or operands of the source, may change branch here. */
  private int ties(Sample kink) {
    long units =
        kink.sums().subList(0, kink.sums().size() - 1).stream()
            .flatMap(List::stream)
            .filter(Rational::isZero)
            .count();
    long nodes = subject.source().nodes().stream().mapToLong(kink::ties).sum();
    return (int) Math.max(units, nodes);
  }

  private void compare(
      List<Rational> kink, LimitingGradients source, LimitingGradients network) {
    if (!source.equals(network)) {
      mismatches++;
      firstMismatch =
          firstMismatch == null ? new CellWitness(kink, source, network) : firstMismatch;
    }
  }

  private void visit(
      Sample kink, Vicinity vicinity, Rational atKink, LimitingGradients limiting) {
    List<SparseVector> gradients =
        new Backpropagation(subject.network())
            .gradients(Slopes.convention(kink.sums(), atKink)).stream()
                .map(vicinity.direction()::visible)
                .toList();
    conventions.get(atKink).visit(kink.point(), gradients, limiting);
  }

  ClarkeReport report() {
    return new ClarkeReport(
        decided,
        undecided,
        mostTies,
        mismatches,
        Optional.ofNullable(firstMismatch),
        returned.wrong(),
        returned.example(),
        conventions.entrySet().stream().map(ClarkeCheck::report).toList());
  }

  private static ConventionReport report(Map.Entry<Rational, ConventionCheck> convention) {
    ConventionCheck check = convention.getValue();
    return new ConventionReport(convention.getKey(), check.wrong(), check.example());
  }
}
