package org.gridmap.incident.relocation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridmap.assignment.GridIndexReady;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.extent.SharedGrounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs {@link Relocation} after each publication, one at a time and off the publishing thread. A
 * run that is cut short is made up for by the next publication or the next start.
 */
@Component
class RelocationRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RelocationRunner.class);
  private static final int PATIENCE_SECONDS = 10;

  private final Relocation relocation;
  private final SharedGrounds grounds;
  private final EventBell bell;
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "relocation");
            thread.setDaemon(true);
            return thread;
          });

  RelocationRunner(Relocation relocation, SharedGrounds grounds, EventBell bell) {
    this.relocation = relocation;
    this.grounds = grounds;
    this.bell = bell;
  }

  @EventListener
  void relocate(GridIndexReady ready) {
    try {
      runner.execute(() -> run(ready));
    } catch (RejectedExecutionException stopping) {
      LOG.info("Stopping: open incidents are located again at the next start");
    }
  }

  /**
   * Waits until the publications known by now have been followed.
   *
   * @return false when that takes longer than the time given
   */
  boolean settle(Duration patience) {
    try {
      runner.submit(() -> {}).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | RejectedExecutionException notYet) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run(GridIndexReady ready) {
    try {
      int moved = relocation.upTo(ready.revisions());
      grounds.renewOpen();
      if (moved > 0) {
        LOG.info("{} open incidents belong to other grids now", moved);
        bell.ring();
      }
    } catch (RuntimeException failure) {
      LOG.error("Open incidents could not be located again", failure);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    runner.shutdown();
    if (!runner.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      runner.shutdownNow();
    }
  }
}
