package dev.circuitc.runtime.train;

import dev.circuitc.CompiledNet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Trains counterparts of a compiled net, one a seed, several at a time.
 *
 * <p>A seed's result depends on the net, the regimen and the seed alone. With a directory each is
 * kept there as soon as it is finished, and is not trained again.
 */
public final class Training {
  private static final int GRACE_SECONDS = 10; // a worker gives way at its next step

  private final SeedTraining seeds;
  private final Settings settings;
  private final Optional<ResultStore> store;
  private final ProgressListener listener;
  private final Map<Long, SeedResult> results = new TreeMap<>();

  private Training(CompiledNet net, Regimen regimen, Settings settings, ProgressListener listener) {
    this.seeds = new SeedTraining(net, regimen);
    this.settings = settings;
    this.store = settings.directory().map(folder -> ResultStore.open(folder, net, regimen));
    this.listener = listener;
  }

  /**
   * Trains every seed that has no result yet.
   *
   * @throws TrainingException if the regimen cannot train the net, or the directory cannot be used
   * or
   *     holds the results of another training
   * @throws InterruptedException if the thread is interrupted; finished seeds are kept
   */
  public static TrainingReport run(
      CompiledNet net, Regimen regimen, Settings settings, ProgressListener listener)
      throws InterruptedException {
    Optional<String> refusal = regimen.refusal(Architecture.of(net.network()));
    if (refusal.isPresent()) {
      throw new TrainingException("net '" + net.name() + "': " + refusal.get());
    }
    Training training = new Training(net, regimen, settings, listener);
    training.run();
    return new TrainingReport(
        net.name(), net.network().shape(), regimen, List.copyOf(training.results.values()));
  }

  private void run() throws InterruptedException {
    List<Long> missing = new ArrayList<>();
    for (long k = 0; k < settings.seeds(); k++) {
      long seed = settings.firstSeed() + k;
      Optional<SeedResult> kept = store.flatMap(s -> s.find(seed));
      kept.ifPresentOrElse(this::finish, () -> missing.add(seed));
    }
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try {
      train(missing, new ExecutorCompletionService<>(workers));
    } finally {
      workers.shutdownNow();
      workers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS); // nothing is written afterwards
    }
  }

  private void train(List<Long> missing, CompletionService<SeedResult> service)
      throws InterruptedException {
    for (long seed : missing) {
      service.submit(() -> trainAndKeep(seed));
    }
    for (int k = 0; k < missing.size(); k++) {
      try {
        finish(service.take().get());
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
  }

  private SeedResult trainAndKeep(long seed) throws InterruptedException {
    SeedResult result = seeds.train(seed);
    Thread.interrupted(); // a finished seed is kept, whatever was asked meanwhile
    store.ifPresent(s -> s.keep(result));
    return result;
  }

  private void finish(SeedResult result) {
    results.put(result.seed(), result);
    listener.finished(result, results.size(), settings.seeds());
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new TrainingException("training needs more memory than this process may use", cause);
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
