package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.FloatType;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds a network against its source: values, gradients and floating point. */
public final class Checker {
  private static final int IDLE_ROUNDS = 50; // without a new point: the domain has no more

  private final Subject subject;
  private final CheckSettings settings;
  private final Consumer<CheckProgress> progress;
  private final ValueCheck values;
  private final GradientCheck gradients;
  private final List<FloatCheck> floats;
  private final Coverage units;
  private final Coverage branches; // of the source
  private final Set<Integer> seen = new HashSet<>(); // hashes: a rare collision costs one point

  private Checker(Subject subject, CheckSettings settings, Consumer<CheckProgress> progress) {
    this.subject = subject;
    this.settings = settings;
    this.progress = progress;
    this.values = new ValueCheck(subject);
    this.gradients = new GradientCheck(subject, settings);
    this.units = new Coverage(UnitTarget.all(subject.network()));
    this.branches = new Coverage(BranchTarget.all(subject.source()));
    this.floats =
        Stream.of(FloatType.values())
            .map(type -> new FloatCheck(subject.with(settings.sideWork()), type))
            .toList();
  }

  /** Why the two cannot be compared at all: their numbers of inputs or outputs differ. */
  public static Optional<String> mismatch(Circuit source, Network network) {
    return Subject.mismatch(source, network);
  }

  public static CheckReport check(Circuit source, Network network, CheckSettings settings) {
    return check(source, network, settings, done -> {});
  }

  /**
   * Runs the whole check.
   *
   * @throws IllegalArgumentException if there is a {@link #mismatch}
   */
  public static CheckReport check(
      Circuit source,
      Network network,
      CheckSettings settings,
      Consumer<CheckProgress> progress) {
    return new Checker(new Subject(source, network), settings, progress).run();
  }

  private CheckReport run() {
    visitDomain();
    visitMissing(units);
    visitMissing(branches);
    return new CheckReport(
        subject.network().name(),
        subject.network().shape(),
        settings,
        values.report(),
        gradients.report(),
        floats.stream().map(FloatCheck::report).toList(),
        new CoverageReport(
            units.tracks().size(), units.without(1), units.without(-1), units.without(0)));
  }

  private void visitDomain() {
    Subject budgeted = subject.with(settings.work());
    PointSource seeker = new PointSeeker(budgeted, settings.seed());
    for (int idle = 0; idle < IDLE_ROUNDS && wanted(budgeted); ) {
      int before = seen.size();
      for (List<Rational> point : seeker.next()) {
        if (wanted(budgeted)) {
          visit(budgeted, point);
        }
      }
      idle = seen.size() == before ? idle + 1 : 0;
      int done = Math.min(seen.size(), settings.points());
      progress.accept(new CheckProgress(done, settings.points()));
    }
  }

  private boolean wanted(Subject budgeted) {
    return seen.isEmpty() || seen.size() < settings.points() && budgeted.work().isLeft();
  }

  /** Goes after the targets that were not seen in every state; these points come on top. */
  private void visitMissing(Coverage coverage) {
    Subject budgeted = subject.with(settings.sideWork());
    BranchSeeker seeker = new BranchSeeker(budgeted, settings.seed());
    for (Coverage.Track track : coverage.tracks()) {
      if (track.isOpen() && budgeted.work().isLeft()) {
        seeker.seek(track).forEach(point -> visit(budgeted, point));
      }
    }
  }

  private void visit(Subject budgeted, List<Rational> point) {
    if (seen.add(point.hashCode())) {
      Sample sample = budgeted.sample(point);
      Stream.concat(Stream.of(values, gradients, units, branches), floats.stream())
          .forEach(check -> check.visit(sample));
    }
  }
}
