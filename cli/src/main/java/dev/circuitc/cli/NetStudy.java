package dev.circuitc.cli;

import dev.circuitc.runtime.compare.Comparison;
import dev.circuitc.runtime.train.SeedResult;
import dev.circuitc.runtime.train.TrainingReport;
import java.util.List;
import java.util.Optional;

/**
 * All that was found out about one net.
 *
 * @param written the compiled network and its file
 * @param check the network against its source
 * @param proof whether it equals the source everywhere
 * @param trainings a report a regimen
 */
record NetStudy(WrittenNet written, CheckResult check, ProofResult proof, List<Trained> trainings) {
  NetStudy {
    trainings = List.copyOf(trainings);
  }

  /**
   * What one regimen came to.
   *
   * @param best the compiled network beside the best trained one; empty where all training diverged
   * @param failed the same for the first seed that failed, where its weights are finite
   */
  record Trained(TrainingReport report, Optional<Beside> best, Optional<Beside> failed) {}

  /** The compiled network beside what a seed gave. */
  record Beside(SeedResult seed, Comparison comparison) {

    /** What the trained units are put together to: {@code identity(x2) - greaterness(x2, x1)}. */
    String circuit() {
      return String.join(
          "; ", comparison.outputs().stream().map(o -> o.other().circuit()).toList());
    }

    /** What the trained network computes, however. */
    String function() {
      return String.join(
          "; ", comparison.outputs().stream().map(o -> o.other().function()).toList());
    }

    /** Whether the trained units are put together as the compiled ones are. */
    boolean sameCircuit() {
      return comparison.outputs().stream()
          .allMatch(output -> output.other().circuit().equals(output.source().circuit()));
    }
  }

  /** Whether nothing was found against the compiled network. */
  boolean agrees() {
    return check.report().passed() && !proof.word().equals("refuted");
  }

  String name() {
    return written.network().name();
  }

  /** The best counterpart that training found equal, of the first regimen that has one. */
  Optional<Beside> twin() {
    return trainings.stream()
        .flatMap(trained -> trained.best().stream())
        .filter(beside -> beside.seed().success() && beside.comparison().verdict().equal())
        .findFirst();
  }
}
