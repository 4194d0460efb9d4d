package org.gridmap.dispatch.clock;

import org.gridmap.platform.FaultLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the clocks follow the events, as long as the service runs. */
@Component
@ConditionalOnWebApplication
class ClockPulse {

  /** Others wait for the thread: a long way is gone in several stretches. */
  private static final int MOST_PIECES = 20;

  private final ClockFollower follower;
  private final FaultLog faults;

  ClockPulse(ClockFollower follower, FaultLog faults) {
    this.follower = follower;
    this.faults = faults;
  }

  /** Whether the database answers, its own pulse tells. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
  void follow() {
    try {
      boolean more = true;
      for (int piece = 0; more && piece < MOST_PIECES; piece++) {
        more = follower.goOn();
      }
    } catch (DataAccessException | TransactionException noDatabase) {
      return;
    } catch (RuntimeException failure) {
      faults.report(failure);
    }
  }
}
