package org.gridmap.dispatch.escalation;

import java.time.Clock;
import org.gridmap.incident.EventBell;
import org.gridmap.platform.FaultLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the steps that are due taken, as long as the service runs. */
@Component
@ConditionalOnWebApplication
class EscalationPulse {

  /** Others wait for the thread: many steps are taken in several goes. */
  private static final int MOST_STEPS = 500;

  private final Escalations escalations;
  private final EventBell bell;
  private final FaultLog faults;
  private final Clock clock;

  EscalationPulse(Escalations escalations, EventBell bell, FaultLog faults, Clock clock) {
    this.escalations = escalations;
    this.bell = bell;
    this.faults = faults;
    this.clock = clock;
  }

  /** Whether the database answers, its own pulse tells. */
  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT3S")
  void takeDue() {
    try {
      int taken = 0;
      while (taken < MOST_STEPS && escalations.takeNext(clock.instant())) {
        taken++;
      }
      if (taken > 0) {
        bell.ring();
      }
    } catch (DataAccessException | TransactionException noDatabase) {
      return;
    } catch (RuntimeException failure) {
      faults.report(failure);
    }
  }
}
