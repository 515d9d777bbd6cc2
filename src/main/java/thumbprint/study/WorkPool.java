package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * Runs tasks on as many threads as there are cores and gives their results in the order of the
 * tasks.
 */
public final class WorkPool {
  private final int threads;

  public WorkPool(int threads) {
    this.threads = threads;
  }

  /** One thread for each core of this machine. */
  public static WorkPool ofAllCores() {
    return new WorkPool(Runtime.getRuntime().availableProcessors());
  }

  /** The results, in order; the first fault ends the others and is thrown as it was. */
  public <T> List<T> all(List<Callable<T>> tasks) {
    try (ExecutorService executor =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      List<Future<T>> futures = tasks.stream().map(executor::submit).toList();
      List<T> results = new ArrayList<>();
      try {
        for (Future<T> future : futures) {
          results.add(future.get());
        }
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw unchecked(e.getCause());
      } catch (InterruptedException e) {
        executor.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      return results;
    }
  }

  /** Two things that do not need each other, worked out side by side; the first fault is told. */
  public static <A, B, C> C both(
      Callable<A> first, Callable<B> second, BiFunction<A, B, C> together) {
    List<A> one = new ArrayList<>();
    List<B> other = new ArrayList<>();
    new WorkPool(2).all(List.of(() -> one.add(first.call()), () -> other.add(second.call())));
    return together.apply(one.getFirst(), other.getFirst());
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
