package dev.circuitc.runtime.train;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps a second of regimen origin on one thread: draws 1000 points, evaluates source and network,
 * the loss, its gradient, and takes the step. Its peer is {@code tests/bench/origin_torch.py}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OriginTrainingBenchmark {
  private static final int STEPS = 500;

  /** The name of a net of {@link OriginNets}. */
  @Param({"identity", "absolute", "minimum"})
  public String net;

  private TrainingTask task;
  private long seed;

  @Setup
  public void compile() {
    task = TrainingTask.of(OriginNets.named(net));
  }

  /** One whole seed; every seed is another one. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Fit step() throws InterruptedException {
    return Origin.DEFAULT.withSteps(STEPS).train(task, seed++);
  }
}
