package dev.circuitc.cli;

import dev.circuitc.CompiledNet;
import dev.circuitc.math.FloatType;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.check.CheckReport;
import dev.circuitc.runtime.check.CheckSettings;
import dev.circuitc.runtime.check.Checker;
import dev.circuitc.runtime.compare.Comparer;
import dev.circuitc.runtime.prove.Prover;
import dev.circuitc.runtime.train.Regimen;
import dev.circuitc.runtime.train.SeedResult;
import dev.circuitc.runtime.train.Training;
import dev.circuitc.runtime.train.TrainingReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The road that a study takes with each net: compile, write, check, prove, train, compare.
 *
 * @param source the file the nets come from
 * @param folder where weight files go
 */
record Study(Path source, Path folder, CheckSettings checking, TrainOptions training) {
  private static final int PROVING_SECONDS = 5; // what the compiler makes is proved in milliseconds

  NetStudy of(CompiledNet net, Progress progress) throws InterruptedException {
    WrittenNet written = target(net.name()).write(net, FloatType.FLOAT32);
    CheckResult check = check(net, progress);
    ProofResult proof = prove(net, progress);
    List<NetStudy.Trained> trainings = new ArrayList<>();
    for (Regimen regimen : training.regimens()) {
      trainings.add(train(net, regimen, progress));
    }
    return new NetStudy(written, check, proof, trainings);
  }

  private WeightTarget target(String name) {
    return WeightTarget.of(Optional.of(folder.resolve(name + ".onnx")), Optional.empty(), 1);
  }

  private CheckResult check(CompiledNet net, Progress progress) {
    CheckReport report =
        Checker.check(
            net.source(),
            net.network(),
            checking,
            done -> progress.update("check " + net.name(), done.done(), done.total()));
    return new CheckResult(report, replay(net));
  }

  private ProofResult prove(CompiledNet net, Progress progress) {
    TimeBudget budget = new TimeBudget(PROVING_SECONDS, "prove " + net.name(), progress);
    return new ProofResult(Prover.prove(net.source(), net.network(), budget.budget()), replay(net));
  }

  private Replay replay(CompiledNet net) {
    return new Replay(net, source, Optional.empty());
  }

  private NetStudy.Trained train(CompiledNet net, Regimen regimen, Progress progress)
      throws InterruptedException {
    String what = "train " + net.name() + " by " + regimen.name();
    TrainingReport report =
        Training.run(
            net,
            regimen,
            training.settings(),
            (result, done, total) -> progress.update(what, done, total));
    Optional<NetStudy.Beside> best = report.best().flatMap(seed -> beside(net, seed));
    best.ifPresent(
        b ->
            target(net.name() + "." + regimen.name())
                .write(b.seed().network().orElseThrow(), FloatType.FLOAT32));
    Optional<NetStudy.Beside> failed =
        report.seeds().stream()
            .filter(seed -> !seed.success() && seed.network().isPresent())
            .findFirst()
            .flatMap(seed -> beside(net, seed));
    return new NetStudy.Trained(report, best, failed);
  }

  private static Optional<NetStudy.Beside> beside(CompiledNet net, SeedResult seed) {
    return seed.network()
        .map(trained -> Comparer.COMPILED_AND_TRAINED.compare(net.network(), trained))
        .map(comparison -> new NetStudy.Beside(seed, comparison));
  }
}
