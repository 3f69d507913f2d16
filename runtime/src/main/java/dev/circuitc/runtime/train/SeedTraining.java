package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import dev.circuitc.network.Network;
import dev.circuitc.runtime.train.Failure.Cause;
import dev.circuitc.runtime.train.RandomStream.Purpose;
import java.util.Optional;

/** Trains and tests one counterpart of a net for each seed it is given. */
final class SeedTraining {
  static final int TEST_POINTS = 1000;

  private final CompiledNet net;
  private final TrainingTask task;
  private final Regimen regimen;

  SeedTraining(CompiledNet net, Regimen regimen) {
    this.net = net;
    this.task = TrainingTask.of(net);
    this.regimen = regimen;
  }

  SeedResult train(long seed) throws InterruptedException {
    Fit fit = regimen.train(task, seed);
    Batch test =
        new PointSampler(task, RandomStream.of(seed, Purpose.TEST_POINTS), TEST_POINTS).next();
    DenseNetwork tested = new DenseNetwork(task.shape(), TEST_POINTS);
    tested.forward(fit.parameters(), test.inputs());
    double loss = tested.loss(test.targets());
    Optional<Network> network = Counterpart.of(net.network(), fit.parameters());
    Optional<Failure> failure =
        network.isEmpty() || !Double.isFinite(loss)
            ? Optional.of(diverged(fit))
            : Optional.of(new Diagnosis(task.shape(), tested))
                .filter(diagnosis -> !(loss < regimen.successLoss() * test.scale()))
                .map(diagnosis -> diagnosis.of(fit));
    return new SeedResult(
        seed, loss, test.scale(), fit.steps(), fit.losses(), failure, network);
  }

  private static Failure diverged(Fit fit) {
    return new Failure(Cause.DIVERGED, "the loss left the finite numbers by step " + fit.steps());
  }
}
