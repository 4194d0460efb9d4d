package org.gridmap.dispatch.outbox;

import org.gridmap.platform.FaultLog;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the outbox emptied on a thread of its own, as long as the service runs. */
@Component
@ConditionalOnWebApplication
class OutboxPulse implements SmartLifecycle {

  private final OutboxSender sender;
  private final Outbox outbox;
  private final OutboxSettings settings;
  private final FaultLog faults;
  private volatile @Nullable Thread worker;

  OutboxPulse(OutboxSender sender, Outbox outbox, OutboxSettings settings, FaultLog faults) {
    this.sender = sender;
    this.outbox = outbox;
    this.settings = settings;
    this.faults = faults;
  }

  @Override
  public void start() {
    if (sender.hasWork()) {
      Thread thread = new Thread(this::work, "outbox");
      thread.setDaemon(true);
      worker = thread;
      thread.start();
    }
  }

  /** What is being sent just now is sent to its end, or again after its lease. */
  @Override
  public void stop() {
    Thread thread = worker;
    worker = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  private void work() {
    while (Thread.currentThread() == worker) {
      int taken = guarded();
      if (taken < settings.batch()) {
        try {
          Thread.sleep(settings.look().toMillis());
        } catch (InterruptedException stopping) {
          return;
        }
      }
    }
  }

  /** Whether the database answers, its own pulse tells. */
  private int guarded() {
    try {
      return sender.sendDue();
    } catch (DataAccessException | TransactionException noDatabase) {
      return 0;
    } catch (RuntimeException failure) {
      faults.report(failure);
      return 0;
    }
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
  void forget() {
    outbox.forget(settings.keep());
  }
}
