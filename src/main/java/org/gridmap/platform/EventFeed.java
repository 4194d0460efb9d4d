package org.gridmap.platform;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Feeds open pages. One thread looks for what is new, once for all pages. What a page missed is
 * replayed beside it, on a lane of its own with few threads and a bounded queue, so that pages that
 * come back, however many, never delay what is new; see {@link EventQueue#hold}.
 */
public abstract class EventFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

  /** Rings may be lost; without one the feed looks this often. */
  private static final long LOOK_MILLIS = 1_000;

  private static final int REPLAYS_AT_ONCE = 2;
  private static final int MOST_REPLAYS_WAITING = 200;

  private final String name;
  private final Duration heartbeat;
  private final FaultLog faults;
  private final Semaphore bell = new Semaphore(0);
  private final ExecutorService senders;
  private final ThreadPoolExecutor replays;
  private volatile @Nullable Thread feeder;
  private boolean away;

  /**
   * @param name of the feed, for its threads
   * @param heartbeat pause between two signs of life on a silent stream
   */
  protected EventFeed(String name, Duration heartbeat, FaultLog faults) {
    this.name = name;
    this.heartbeat = heartbeat;
    this.faults = faults;
    this.senders = Executors.newCachedThreadPool(daemons("sender"));
    this.replays =
        new ThreadPoolExecutor(
            REPLAYS_AT_ONCE,
            REPLAYS_AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_REPLAYS_WAITING),
            daemons("replay"));
    this.replays.allowCoreThreadTimeOut(true);
  }

  /** Tells the pages what is new. On the feeding thread only, at least once a second. */
  protected abstract void look();

  /** Sends every page a sign of life. On the feeding thread only. */
  protected abstract void beat();

  /** Ends the streams of all pages. */
  protected abstract void endAll();

  /** Has the feed look soon. */
  protected final void ring() {
    bell.release();
  }

  /** The threads that empty the queues of the pages. */
  protected final Executor senders() {
    return senders;
  }

  /**
   * Replays what a page missed, beside the feed.
   *
   * @return false when too many wait already: the page is to load anew
   */
  protected final boolean replay(Runnable work) {
    try {
      replays.execute(() -> guarded(work));
      return true;
    } catch (RejectedExecutionException tooMany) {
      return false;
    }
  }

  @Override
  public final void start() {
    Thread thread = daemons("feed").newThread(this::feed);
    feeder = thread;
    thread.start();
  }

  /** Ends all streams, so that the server can stop. */
  @Override
  public final void stop() {
    feeder = null;
    ring();
    replays.getQueue().clear();
    endAll();
  }

  @Override
  public final boolean isRunning() {
    return feeder != null;
  }

  private void feed() {
    long lastBeat = System.nanoTime();
    while (Thread.currentThread() == feeder) {
      try {
        waitForNews();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      guarded(this::look);
      if (System.nanoTime() - lastBeat >= heartbeat.toNanos()) {
        beat();
        lastBeat = System.nanoTime();
      }
    }
  }

  private void waitForNews() throws InterruptedException {
    if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
      away(false, "");
    } catch (DataAccessException | TransactionException noDatabase) {
      away(true, String.valueOf(noDatabase.getMessage()));
    } catch (RuntimeException failure) {
      faults.report(failure);
    }
  }

  /** Says once that the database went away, not every second. */
  private synchronized void away(boolean now, String reason) {
    if (now && !away) {
      LOG.warn("The {} cannot be read just now: {}", name, reason);
    }
    away = now;
  }

  private ThreadFactory daemons(String task) {
    return work -> {
      Thread thread = new Thread(work, name + "-" + task);
      thread.setDaemon(true);
      return thread;
    };
  }
}
