package dev.circuitc.runtime.check;

import dev.circuitc.ir.Circuit;
import dev.circuitc.math.Rational;
import dev.circuitc.network.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Holds a network against its source: values, gradients and floating point. */
public final class Checker {
  private static final int SEEKING = 4; // finding a point costs so many times evaluating there
  private static final int IDLE_ROUNDS = 50; // without a new point: the domain has no more

  private final Subject subject;
  private final CheckSettings settings;
  private final Consumer<CheckProgress> progress;
  private final ValueCheck values;

  private Checker(Subject subject, CheckSettings settings, Consumer<CheckProgress> progress) {
    this.subject = subject;
    this.settings = settings;
    this.progress = progress;
    this.values = new ValueCheck(subject);
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
    visitAll();
    Network network = subject.network();
    return new CheckReport(network.name(), network.shape(), settings, values.report());
  }

  private void visitAll() {
    PointSource seeker = new PointSeeker(subject, settings.seed());
    Work work = new Work(subject, settings.work());
    Set<Integer> seen = new HashSet<>(); // hashes: a rare collision costs one point, not memory
    for (int idle = 0; idle < IDLE_ROUNDS && wanted(seen.size(), work); ) {
      int before = seen.size();
      for (List<Rational> point : seeker.next()) {
        if (wanted(seen.size(), work) && seen.add(point.hashCode())) {
          work.spend(SEEKING * subject.cost(), point);
          visit(point);
        }
      }
      idle = seen.size() == before ? idle + 1 : 0;
      progress.accept(new CheckProgress(seen.size(), settings.points()));
    }
  }

  private boolean wanted(int points, Work work) {
    return points == 0 || points < settings.points() && work.isLeft();
  }

  private void visit(List<Rational> point) {
    values.visit(subject.sample(point));
  }
}
