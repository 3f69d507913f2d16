package dev.circuitc.frontend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs work whose recursion is bounded by {@link Limits}, on a thread whose stack is deep enough. */
final class DeepStack {
  /** Reserved, not used: at the limits about 100 MB of it are touched. */
  private static final long BYTES = 1L << 29;

  private DeepStack() {}

  static <T> T run(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
          }
        };
    Thread thread = new Thread(null, task, "front end", BYTES);
    thread.setDaemon(true);
    thread.start();
    return joined(result);
  }

  private static <T> T joined(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw (Error) e.getCause();
    }
  }
}
