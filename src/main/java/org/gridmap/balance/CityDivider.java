package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Works on many communities at once; the outcome does not depend on the number of threads. */
public final class CityDivider {

  private CityDivider() {}

  /**
   * Applies some work to every community, the largest first.
   *
   * @param size how much work a community is; larger ones start first
   * @param work a function of the community alone
   * @return the results in the order of the communities
   * @throws InterruptedException if the caller is interrupted; the work is abandoned
   */
  public static <C, R> List<R> each(
      List<C> communities, ToIntFunction<C> size, Function<C, R> work, int threads)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      Map<C, Future<R>> waiting = new IdentityHashMap<>();
      communities.stream()
          .sorted(Comparator.comparingInt(size).reversed())
          .forEach(each -> waiting.put(each, pool.submit(() -> work.apply(each))));
      List<R> results = new ArrayList<>();
      for (C each : communities) {
        results.add(waiting.get(each).get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
